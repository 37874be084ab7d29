/** What the server says about one field, in the desk's languages. */
export interface FieldError {
  field: string;
  code: string;
  message: { en: string; zh: string };
}

/**
 * A request that did not give what it was asked for.
 *
 * `status` 0: no answer came at all. `detail` is the server's own sentence (RFC 9457), where it sent one; `fields` what
 * it says about single fields.
 */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly detail: string | undefined,
    readonly fields: readonly FieldError[] = [],
  ) {
    super(detail ?? `HTTP ${status}`);
  }
}

type Body = Record<string, unknown>;

let signedOut: () => void = () => {};

/** Called when the server no longer knows the session, whichever request finds out. */
export function onSignedOut(listener: () => void): void {
  signedOut = listener;
}

export function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return request<T>('GET', path, undefined, signal);
}

export function post<T = void>(path: string, body: Body = {}): Promise<T> {
  return request<T>('POST', path, body);
}

export function put<T = void>(path: string, body: Body): Promise<T> {
  return request<T>('PUT', path, body);
}

export function patch<T = void>(path: string, body: Body): Promise<T> {
  return request<T>('PATCH', path, body);
}

/** Sends a file as it is; `path` says what becomes of it. */
export function upload<T>(path: string, file: Blob): Promise<T> {
  return request<T>('POST', path, file);
}

export function remove(path: string): Promise<void> {
  return request<void>('DELETE', path);
}

async function request<T>(
  method: string,
  path: string,
  body?: Body | Blob,
  signal?: AbortSignal,
): Promise<T> {
  const response = await send(method, path, body, signal);
  if (response.status === 401 && path !== '/api/session') signedOut();
  if (!response.ok) throw await problem(response);
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

async function send(
  method: string,
  path: string,
  body?: Body | Blob,
  signal?: AbortSignal,
): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json', 'X-Requested-With': 'ballast-desk' };
  const file = body instanceof Blob;
  if (body) headers['Content-Type'] = file ? body.type || 'application/octet-stream' : 'application/json';
  try {
    return await fetch(path, {
      method,
      headers,
      ...(body ? { body: file ? body : JSON.stringify(body) } : {}),
      ...(signal ? { signal } : {}),
    });
  } catch (e) {
    if (e instanceof DOMException && e.name === 'AbortError') throw e;
    throw new ApiError(0, undefined);
  }
}

async function problem(response: Response): Promise<ApiError> {
  if (!response.headers.get('Content-Type')?.includes('json')) {
    return new ApiError(response.status, undefined);
  }
  try {
    const { detail, title, errors } = await response.json();
    return new ApiError(response.status, detail ?? title, errors ?? []);
  } catch {
    return new ApiError(response.status, undefined);
  }
}

/** True for the answer to a request that was cancelled because a newer one replaced it. */
export function isAbort(e: unknown): boolean {
  return e instanceof DOMException && e.name === 'AbortError';
}
