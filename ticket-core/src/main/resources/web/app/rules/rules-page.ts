import { html } from 'lit';
import { definePage } from '../base/plain-page';
import './matching';

/** What the shop decides for itself. */
definePage(
  'ballast-rules',
  'rules.title',
  html`
    <ballast-matching></ballast-matching>
  `,
);
