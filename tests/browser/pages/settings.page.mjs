/** "Réglages" of the staff's console. */
export class SettingsPage {
  constructor(page) {
    this.page = page;
  }

  get root() {
    return this.page.locator('quesaco-settings');
  }

  field(name) {
    return this.root.getByRole('textbox', { name, exact: true });
  }

  get greeting() {
    return this.field('Accueil');
  }

  get origins() {
    return this.field('Sites qui peuvent montrer l’assistant');
  }

  get save() {
    return this.root.getByRole('button', { name: 'Enregistrer', exact: true });
  }

  /** One of the two texts of a conflict, by its heading. */
  card(heading) {
    return this.root.locator('.columns .card').filter({ has: this.page.getByRole('heading', { name: heading }) });
  }

  async choose(name) {
    await this.root.getByRole('button', { name }).click();
  }
}
