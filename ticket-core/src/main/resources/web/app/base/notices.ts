import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../i18n/locale';
import type { ApiError } from './api';

/** What went wrong in the agent's words. The server's own sentence goes first: it knows more. */
export function problemText(error: ApiError): string {
  switch (error.status) {
    case 0:
      return t('problem.offline');
    case 403:
      return t('problem.denied');
    case 404:
      return t('problem.missing');
    case 409:
      return error.detail ?? t('problem.conflict');
    case 412:
      return t('problem.conflict');
    case 502:
    case 503:
    case 504:
      return t('problem.unavailable');
    default:
      return error.detail ?? t('problem.server', { status: error.status });
  }
}

/** A failed load: what could not be done, why, and the way on. */
export function problemNotice(
  what: string,
  error: ApiError,
  retry: () => void,
  busy = false,
): TemplateResult {
  return html`
    <div class="notice notice-problem" role="alert">
      <p><strong>${what}</strong> ${problemText(error)}</p>
      <button class="quiet" ?disabled="${busy}" @click="${retry}">${busy
        ? t('problem.retrying')
        : t('problem.retry')}</button>
    </div>
  `;
}

/** Nothing there: says so, and what to do next. */
export function emptyNotice(
  icon: TemplateResult,
  title: string,
  next: string,
  action?: TemplateResult,
): TemplateResult {
  return html`
    <div class="empty">
      ${icon}<h2>${title}</h2>
      <p>${next}</p>${action ?? nothing}
    </div>
  `;
}

export function loadingNotice(): TemplateResult {
  return html`
    <p class="loading" role="status">${t('loading')}</p>
  `;
}
