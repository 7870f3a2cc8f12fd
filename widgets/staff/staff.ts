/** The entry of staff.js: registers the console's elements and gives the page its colours. */
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import '@awesome.me/webawesome/dist/translations/fr.js';
import { tokens } from '../shared/theme/tokens.styles';
import { AccountPage } from './account/account';
import { Totp } from './account/totp';
import { Entries } from './entries/entries';
import { EntryEditor } from './entries/entry';
import { EntrySearch } from './entries/entry-search';
import { History } from './entries/history';
import { Order } from './entries/order';
import { Home } from './home/home';
import { Attach } from './inbox/attach';
import { GroupDetail } from './inbox/group';
import { Inbox } from './inbox/inbox';
import { MessageView } from './messages/message';
import { Messages } from './messages/messages';
import { People } from './people/people';
import { Invitation } from './session/invitation';
import { Login } from './session/login';
import { SettingsPage } from './settings/settings';
import { Console } from './shell/console.component';
import { registerIcons } from './shell/icons';
import { WaitingCount } from './shell/waiting-count';
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
  'quesaco-order': Order,
  'quesaco-entry-search': EntrySearch,
  'quesaco-attach': Attach,
  'quesaco-group': GroupDetail,
  'quesaco-inbox': Inbox,
  'quesaco-messages': Messages,
  'quesaco-message': MessageView,
  'quesaco-settings': SettingsPage,
  'quesaco-people': People,
  'quesaco-account': AccountPage,
  'quesaco-totp': Totp,
  'quesaco-home': Home,
  'quesaco-waiting-count': WaitingCount,
  'quesaco-console': Console,
};
for (const [name, element] of Object.entries(kElements)) customElements.define(name, element);
