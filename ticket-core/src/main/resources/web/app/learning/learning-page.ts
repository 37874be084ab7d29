import { html } from 'lit';
import { definePage } from '../base/plain-page';
import './least-sure';
import './own-types';
import './reclassification';
import './versions';

/** What the classifier learned from this shop, and the ways to teach it more or take it back. */
definePage(
  'ballast-learning',
  'learn.title',
  html`
    <ballast-least-sure></ballast-least-sure>
    <ballast-versions></ballast-versions>
    <ballast-reclassification></ballast-reclassification>
    <ballast-own-types></ballast-own-types>
  `,
);
