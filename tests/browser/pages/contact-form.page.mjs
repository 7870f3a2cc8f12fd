/** The form that hands a question to the team. */
export class ContactFormPage {
  constructor(root) {
    this.root = root;
    this.name = root.getByLabel('Nom');
    this.email = root.getByLabel('Adresse e-mail');
    this.profession = root.getByLabel('Profession');
    this.message = root.getByLabel('Votre message');
    this.consent = root.getByLabel('J’accepte que l’équipe utilise ces informations pour me répondre.');
    this.attach = root.getByLabel('Joindre notre conversation au message.');
    this.submit = root.getByRole('button', { name: 'Envoyer à l’équipe' });
    this.errors = root.locator('.error');
  }

  async fill({ name, email }) {
    await this.name.fill(name);
    await this.email.fill(email);
    await this.consent.check();
  }
}
