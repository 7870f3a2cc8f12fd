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
    return this.page.locator('quesaco-inbox').getByRole('listitem');
  }

  /** "Rattacher" beside a question of the inbox, which proposes an entry. */
  attach(question) {
    const row = this.page.getByRole('listitem').filter({ hasText: question });
    return this.#click(row.getByRole('button', { name: 'Rattacher' }));
  }

  get effect() {
    return this.page.locator('quesaco-attach');
  }

  save() {
    return this.#click(this.page.getByRole('button', { name: 'Enregistrer' }));
  }

  undo() {
    return this.#click(this.page.getByRole('button', { name: 'Annuler' }));
  }

  get live() {
    return this.page.getByText('En ligne').first();
  }
}
