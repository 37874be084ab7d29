import { ApiError, get, onSignedOut, post, remove } from '../base/api';
import { Observable } from '../base/observable';

export interface Agent {
  login: string;
  name?: string | null;
}

type SessionState =
  | { kind: 'asking' }
  | { kind: 'unreachable'; error: ApiError }
  | { kind: 'out' }
  | { kind: 'in'; agent: Agent };

/** Who sits at this desk. The proof is a cookie that scripts cannot read; this only knows what the server says. */
class Session extends Observable {
  state: SessionState = { kind: 'asking' };

  constructor() {
    super();
    onSignedOut(() => this.#become({ kind: 'out' }));
  }

  async restore(): Promise<void> {
    try {
      this.#become({ kind: 'in', agent: await get<Agent>('/api/session') });
    } catch (e) {
      if (!(e instanceof ApiError)) throw e;
      this.#become(e.status === 401 ? { kind: 'out' } : { kind: 'unreachable', error: e });
    }
  }

  async logIn(login: string, password: string): Promise<void> {
    const agent = await post<Agent | undefined>('/api/session', { login, password });
    this.#become({ kind: 'in', agent: agent ?? { login } });
  }

  async logOut(): Promise<void> {
    await remove('/api/session');
    this.#become({ kind: 'out' });
  }

  #become(state: SessionState): void {
    this.state = state;
    this.changed();
  }
}

export const session = new Session();
