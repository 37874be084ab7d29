import { html, nothing, type TemplateResult } from 'lit';
import { loadingNotice, problemNotice } from '../base/notices';
import type { RemoteState } from '../base/remote';

interface Panel<T> {
  title: string;
  intro?: string;
  failed: string;
  state: RemoteState<T>;
  retry: () => void;
  content: (value: T) => TemplateResult;
}

/** A part of the page that loads on its own: one service that is down does not hide what the others say. */
export function panel<T>({ title, intro, failed, state, retry, content }: Panel<T>): TemplateResult {
  const value = state.kind === 'ready' ? state.value : state.kind === 'idle' ? undefined : state.stale;
  return html`
    <section class="panel">
      <h2>${title}</h2>
      ${intro
        ? html`
          <p class="muted">${intro}</p>
        `
        : nothing} ${state.kind === 'failed'
        ? problemNotice(failed, state.error, retry)
        : nothing} ${value !== undefined
        ? content(value)
        : state.kind === 'failed'
        ? nothing
        : loadingNotice()}
    </section>
  `;
}

/** A table that scrolls within itself when the screen is narrow, by keyboard as well. */
export function table(
  label: string,
  head: readonly TemplateResult[],
  rows: readonly TemplateResult[],
): TemplateResult {
  return html`
    <div class="table-frame" tabindex="0" role="region" aria-label="${label}">
      <table>
        <thead><tr>${head}</tr></thead>
        <tbody>${rows}</tbody>
      </table>
    </div>
  `;
}

export const column = (name: string, kind = ''): TemplateResult =>
  html`
    <th scope="col" class="${kind}">${name}</th>
  `;
