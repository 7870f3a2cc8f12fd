/** The visitors' messages in the staff's console. */
export class MessagesPage {
  constructor(page) {
    this.page = page;
  }

  row(name) {
    return this.page.locator('quesaco-messages').getByRole('listitem').filter({ hasText: name });
  }

  async open(name) {
    await this.row(name).getByRole('link').click();
  }

  /** The message that is open. */
  get message() {
    return this.page.locator('quesaco-message');
  }

  async press(name) {
    await this.message.getByRole('button', { name, exact: true }).click();
  }

  get note() {
    return this.message.getByRole('textbox', { name: 'Note pour l’équipe' });
  }

  async toEntry() {
    await this.message.getByRole('link', { name: 'En faire une réponse' }).click();
  }
}
