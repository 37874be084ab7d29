import { LitElement } from 'lit';

/**
 * An element without a shadow root: labels, live regions and `aria-*` references must reach across elements, and ids
 * do not cross a shadow boundary. Styles are the page's, kept apart by class names per feature.
 */
export class LightElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
