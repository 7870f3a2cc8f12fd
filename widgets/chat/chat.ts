/**
 * The entry of widget.js: registers the elements and, for a page that only pastes a `<script>`,
 * inserts a floating chat configured by the script tag's `data-*` attributes.
 */
import { registerElements } from './elements';
import { insertFor } from './embed';

const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : undefined;
registerElements(script?.src);
if (script) insertFor(script);
