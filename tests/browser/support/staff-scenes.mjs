import { EntryEditor } from '../pages/entry-editor.page.mjs';
import { EntryOrder } from '../pages/entry-order.page.mjs';
import { InboxPage } from '../pages/inbox.page.mjs';

/** Asked before the scenes are played: the group that some of them open. */
export const kAsked = 'quelle commune habiter pour adhérer';

/** The screens of the staff's console, and how an administrator gets there; `receipt` is of a message. */
export const kStaffScenes = {
  home: async (staff) => {
    await staff.open('#/');
    await staff.heading('À faire').waitFor();
  },
  inbox: async (staff) => {
    await staff.open('#/boite');
    await new InboxPage(staff.page).row(kAsked).waitFor();
  },
  attach: async (staff) => {
    await kStaffScenes.inbox(staff);
    await staff.attach(kAsked);
    await staff.effect.getByText(/réponse, sur|ne change de réponse/).waitFor();
  },
  entries: async (staff) => {
    await staff.open('#/reponses');
    await staff.main.getByText('Quel est le territoire ?').first().waitFor();
  },
  order: async (staff) => {
    await kStaffScenes.entries(staff);
    const order = new EntryOrder(staff.page);
    await order.open('Adhésion').click();
    await order.rows.first().waitFor();
  },
  entry: async (staff) => {
    await staff.open('#/reponses/tarif');
    await new EntryEditor(staff.page).seeEffect.waitFor();
  },
  history: async (staff) => {
    await kStaffScenes.entry(staff);
    const form = new EntryEditor(staff.page);
    await form.openHistory();
    await form.versions.first().waitFor();
  },
  conflict: async (staff, { saveMeanwhile }) => {
    await staff.open('#/reponses/communes');
    const form = new EntryEditor(staff.page);
    await form.answer.fill(`Mon texte, ${Date.now()}.`);
    await saveMeanwhile();
    await form.seeEffect.click();
    await form.conflict.waitFor();
  },
  messages: async (staff) => {
    await staff.open('#/messages');
    await staff.main.getByText('Jeanne').first().waitFor();
  },
  message: async (staff, { receipt }) => {
    await staff.open(`#/messages/${receipt}`);
    await staff.page.locator('quesaco-message').getByText('Bonjour.').waitFor();
  },
  settings: async (staff) => {
    await staff.open('#/reglages');
    await staff.page.getByLabel('Nom de votre structure').waitFor();
  },
  team: async (staff) => {
    await staff.open('#/equipe');
    await staff.page.locator('summary', { hasText: 'Journal' }).click();
    await staff.page.getByText('a ouvert une session').or(staff.page.getByText('a suivi son lien')).first().waitFor();
  },
  account: async (staff) => {
    await staff.open('#/compte');
    await staff.main.getByRole('heading', { level: 1 }).waitFor();
  },
  help: async (staff) => {
    await staff.page.goto(`${staff.url}/staff/aide`);
    await staff.heading('Le tour de la semaine').waitFor();
  },
};
