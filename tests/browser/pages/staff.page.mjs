/** The staff's console, as its users see it. Counts the clicks that they make. */
export class StaffPage {
  static kPassword = 'une phrase assez longue';

  constructor(page, url) {
    this.page = page;
    this.url = url;
    this.clicks = 0;
  }

  async #click(locator) {
    await locator.click();
    this.clicks += 1;
  }

  async open(hash = '#/') {
    await this.page.goto(`${this.url}/staff/${hash}`);
  }

  /** Follows a one-time link and chooses the password. */
  async accept(link) {
    await this.page.goto(new URL(new URL(link).hash, `${this.url}/staff/`).href);
    const fields = this.page.locator('input[type=password]');
    await fields.nth(1).waitFor();
    await fields.nth(0).fill(StaffPage.kPassword);
    await fields.nth(1).fill(StaffPage.kPassword);
    await this.page.keyboard.press('Enter');
    await this.heading('Accueil').waitFor();
  }

  async signIn(name) {
    await this.page.getByLabel('Nom').fill(name);
    await this.page.getByLabel('Mot de passe').fill(StaffPage.kPassword);
    await this.page.keyboard.press('Enter');
  }

  heading(name) {
    return this.page.getByRole('heading', { name });
  }

  /** Of the inbox. */
  get rows() {
    return this.page.locator('quesaco-inbox .items').getByRole('listitem');
  }

  get main() {
    return this.page.getByRole('main');
  }

  /** A link of the navigation. */
  navigation(name) {
    return this.page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name });
  }

  /** What can be pressed or filled in on the page, besides `harmless`, by its name. */
  async offers(harmless) {
    const found = this.main.locator('button:visible, textarea:visible:enabled, summary:visible');
    const names = await found.evaluateAll((all) =>
      all.map((one) => one.innerText?.trim() || one.getAttribute('aria-label') || one.localName),
    );
    const links = await this.main.getByRole('link', { name: /Écrire|Nouvelle réponse|Répondre/ }).allTextContents();
    return [...names, ...links].filter((name) => !harmless.test(name));
  }

  /** "Rattacher" beside a question of the inbox, which proposes an entry. */
  attach(question) {
    const row = this.page.getByRole('listitem').filter({ hasText: question });
    return this.#click(row.getByRole('button', { name: 'Rattacher' }));
  }

  get effect() {
    return this.page.locator('quesaco-attach');
  }

  get saving() {
    return this.page.getByRole('button', { name: 'Enregistrer' });
  }

  save() {
    return this.#click(this.saving);
  }

  undo() {
    return this.#click(this.page.getByRole('button', { name: 'Annuler' }));
  }

  get live() {
    return this.page.getByText('En ligne').first();
  }
}
