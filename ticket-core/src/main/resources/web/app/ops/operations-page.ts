import { html } from 'lit';
import { definePage } from '../base/plain-page';
import './connectors';
import './dead-letters';
import './lag';

/** Is everything running? Lag, connected channels, and what was set aside. */
definePage(
  'ballast-operations',
  'ops.title',
  html`
    <ballast-connectors></ballast-connectors>
    <ballast-lag></ballast-lag>
    <ballast-dead-letters></ballast-dead-letters>
  `,
);
