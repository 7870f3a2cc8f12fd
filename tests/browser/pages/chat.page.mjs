import { ContactFormPage } from './contact-form.page.mjs';

/** The chat on a page that embeds it, as a visitor sees it. Playwright looks through shadow roots. */
export class ChatPage {
  constructor(page, panel = page.getByRole('dialog')) {
    this.page = page;
    this.launcher = page.getByRole('button', { name: 'Une question ?' });
    this.panel = panel;
    this.field = this.panel.getByRole('textbox', { name: 'Votre question' });
    this.send = this.panel.getByRole('button', { name: 'Envoyer', exact: true });
    this.suggestions = this.panel.getByRole('listbox', { name: 'Questions proposées' }).getByRole('option');
    this.quick = this.panel.getByRole('group', { name: 'Questions fréquentes' }).getByRole('button');
    this.answers = this.panel.locator('quesaco-answer');
    this.bubbles = this.panel.locator('.bubble');
    this.waiting = this.panel.locator('.waiting');
    this.verdict = this.answers.locator('.verdict');
    this.source = this.answers.locator('.source');
    this.copy = this.answers.getByRole('button', { name: 'Copier' });
    this.retry = this.panel.getByRole('button', { name: 'Réessayer' });
    this.otherChoices = this.panel.getByRole('button', { name: 'Voir les autres propositions' });
    this.notice = this.panel.locator('.notice');
    this.choices = this.panel.getByRole('group', { name: 'Vouliez-vous dire…' });
    this.corrected = this.panel.locator('.note', { hasText: 'Compris :' });
    this.asTyped = this.panel.getByRole('button', { name: 'Non, chercher tel quel' });
    this.none = this.panel.getByRole('button', { name: 'Aucune de ces réponses' });
    this.erase = this.panel.getByRole('button', { name: 'Effacer la conversation' });
    this.offer = this.panel.getByRole('button', { name: 'Écrire à l’équipe' });
    this.close = this.panel.getByRole('button', { name: 'Fermer' });
    this.lost = this.panel.getByText('Connexion perdue, nouvel essai…').first();
    this.receipt = this.panel.locator('.receipt');
    this.form = new ContactFormPage(this.panel.locator('quesaco-contact-form'));
  }

  static async visit(page, url) {
    await page.goto(`${url}/demo`);
    return new ChatPage(page);
  }

  async open() {
    await this.launcher.click();
    await this.quick.first().waitFor();
  }

  async ask(question) {
    await this.field.fill(question);
    await this.field.press('Enter');
  }

  /** Asks what nobody can answer, and opens the form that is offered. */
  async askTeam(question) {
    await this.ask(question);
    await this.offer.click();
    await this.form.root.waitFor();
  }

  /** The number in "sous le numéro 2026-0412". */
  async receiptNumber() {
    return /numéro (\S+)\./.exec(await this.receipt.innerText())[1];
  }

  /** Whether the whole height of `part` can be seen in the conversation. */
  async inView(part) {
    const [log, { y, height }] = [await this.panel.getByRole('log').boundingBox(), await part.boundingBox()];
    return y >= log.y && y + height <= log.y + log.height;
  }

  /** Keeps what the live regions say from now on; read it with `announcements`. */
  async listen() {
    await this.panel.locator('.announcer').evaluate((region) => {
      globalThis.announced = [];
      const keep = () => region.textContent.trim() && globalThis.announced.push(region.textContent.trim());
      new MutationObserver(keep).observe(region, { childList: true, characterData: true, subtree: true });
    });
  }

  announcements() {
    return this.page.evaluate(() => globalThis.announced);
  }

  /** Role or tag and name of what has the focus, through all shadow roots. */
  focused() {
    return this.page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      const name = element.getAttribute('aria-label') ?? element.labels?.[0]?.innerText ?? element.innerText;
      return `${element.localName} ${name.trim()}`;
    });
  }
}
