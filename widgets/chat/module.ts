/** The entry of widget.mjs: registers the elements for a page that has the tags of its own. */
import { registerElements } from './elements';

registerElements(import.meta.url);
