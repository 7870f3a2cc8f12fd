/** The entry of staff.js: registers the console's elements and gives the page its colours. */
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/details/details.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import '@awesome.me/webawesome/dist/translations/fr.js';
import { tokens } from '../shared/theme/tokens.styles';
import { Entries } from './entries/entries';
import { EntryEditor } from './entries/entry';
import { EntrySearch } from './entries/entry-search';
import { History } from './entries/history';
import { Attach } from './inbox/attach';
import { GroupDetail } from './inbox/group';
import { Inbox } from './inbox/inbox';
import { Invitation } from './session/invitation';
import { Login } from './session/login';
import { Console } from './shell/console.component';
import { registerIcons } from './shell/icons';
import './staff.css';

// Comes after the page's own link, whose rules are more specific.
document.adoptedStyleSheets = [tokens.styleSheet!];
registerIcons();

const kElements: Record<string, CustomElementConstructor> = {
  'quesaco-login': Login,
  'quesaco-invitation': Invitation,
  'quesaco-entries': Entries,
  'quesaco-entry': EntryEditor,
  'quesaco-history': History,
  'quesaco-entry-search': EntrySearch,
  'quesaco-attach': Attach,
  'quesaco-group': GroupDetail,
  'quesaco-inbox': Inbox,
  'quesaco-console': Console,
};
for (const [name, element] of Object.entries(kElements)) customElements.define(name, element);
