/** The entries of one theme of the staff's console, while they are put in another order. */
export class EntryOrder {
  constructor(page) {
    this.page = page;
  }

  get root() {
    return this.page.locator('quesaco-order');
  }

  /** What begins it, in the list. */
  open(section) {
    return this.page.getByRole('button', { name: `Ranger « ${section} »` });
  }

  get rows() {
    return this.root.getByRole('listitem');
  }

  async questions() {
    const all = await this.rows.locator('.what').allInnerTexts();
    return all.map((text) => text.trim());
  }

  get save() {
    return this.root.getByRole('button', { name: 'Enregistrer l’ordre' });
  }

  get cancel() {
    return this.root.getByRole('button', { name: 'Annuler' });
  }

  /** Takes the row at `from` by its handle and lets go of it over the one at `to`. */
  async drag(from, to) {
    const middle = async (at) => {
      const { x, y, width, height } = await this.rows.nth(at).locator('.handle').boundingBox();
      return [x + width / 2, y + height / 2];
    };
    const { mouse } = this.page;
    await mouse.move(...(await middle(from)));
    await mouse.down();
    await mouse.move(...(await middle(to)), { steps: 20 });
    await mouse.up();
  }
}
