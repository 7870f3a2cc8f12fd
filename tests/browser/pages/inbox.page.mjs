/** The inbox of the staff's console: the list of groups, and the group that is open. */
export class InboxPage {
  constructor(page) {
    this.page = page;
  }

  /** A group, by one of its questions. */
  row(question) {
    return this.page.locator('quesaco-inbox').getByRole('listitem').filter({ hasText: question });
  }

  open(question) {
    return this.row(question).getByRole('link').click();
  }

  get group() {
    return this.page.locator('quesaco-group');
  }

  async writeEntry() {
    await this.group.getByRole('link', { name: 'Écrire une nouvelle réponse' }).click();
  }
}
