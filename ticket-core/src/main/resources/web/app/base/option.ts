import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/**
 * A choice of a select. What is chosen is set as a property, against what the browser shows now: an option that an agent
 * once picked by hand no longer follows its attribute, and would stay picked while its line shows another choice.
 */
export function option(value: string, name: string, chosen: boolean): TemplateResult {
  return html`
    <option value="${value}" .selected="${live(chosen)}">${name}</option>
  `;
}
