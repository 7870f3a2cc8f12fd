/** An entry of the staff's console, in its form. */
export class EntryEditor {
  constructor(page) {
    this.page = page;
  }

  get root() {
    return this.page.locator('quesaco-entry');
  }

  get question() {
    return this.root.getByRole('textbox', { name: 'Question', exact: true });
  }

  get answer() {
    return this.root.getByRole('textbox', { name: 'Réponse', exact: true });
  }

  /** The other ways to ask, as they stand in their fields. */
  get wordings() {
    return this.root.getByRole('textbox', { name: 'Formulation', exact: true });
  }

  /** Starts to measure what each wording is worth. */
  get measure() {
    return this.root.getByRole('button', { name: 'Mesurer ce que vaut chaque formulation' });
  }

  /** What is announced once a measure has ended. */
  get measured() {
    return this.root.getByRole('status');
  }

  /** What each wording is worth, as far as it was measured. */
  get worth() {
    return this.root.getByText(/^sans elle, /);
  }

  get status() {
    return this.root.getByLabel('État');
  }

  get seeEffect() {
    return this.root.getByRole('button', { name: 'Voir l’effet' });
  }

  get save() {
    return this.root.getByRole('button', { name: 'Enregistrer', exact: true });
  }

  /** What opens a conflict with somebody else's text: their two cards. */
  get conflict() {
    return this.root.getByRole('alert').filter({ hasText: 'entre-temps' });
  }

  /** One of the two texts of a conflict, by its heading. */
  card(heading) {
    return this.root.locator('.columns .card').filter({ has: this.page.getByRole('heading', { name: heading }) });
  }

  async keepMine() {
    await this.root.getByRole('button', { name: 'Continuer avec le mien' }).click();
  }

  get offer() {
    return this.root.getByText('Vous aviez commencé à modifier cette réponse sans enregistrer.');
  }

  async resume() {
    await this.root.getByRole('button', { name: 'Reprendre ce texte' }).click();
  }

  async addWording(text) {
    await this.root.getByRole('button', { name: 'Ajouter une formulation' }).click();
    await this.wordings.last().fill(text);
  }

  /** Looks at the effect, as one must, and saves. */
  async publish() {
    await this.seeEffect.click();
    await this.save.click();
  }

  async openHistory() {
    await this.root.locator('summary', { hasText: 'Historique' }).click();
  }

  /** The versions, newest first, once the history is open. */
  get versions() {
    return this.page.locator('quesaco-history li');
  }

  /** The words that a version struck out or wrote, by the element that marks them. */
  marked(version, mark) {
    return version.locator(mark).allTextContents();
  }

  async restore(version) {
    await version.getByRole('button').click();
  }
}
