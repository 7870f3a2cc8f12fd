/** Every sentence that the widget itself says. */
export const texts = {
  launcher: 'Une question ?',
  assistant: (name?: string) => (name ? `${name}, assistant automatique` : 'Assistant automatique'),
  greeting: 'Posez votre question, je cherche dans nos réponses. Je suis un assistant automatique.',
  quick: 'Questions fréquentes',
  close: 'Fermer',
  conversation: 'Conversation',
  erase: 'Effacer la conversation',
  erased: 'Conversation effacée.',
  undo: 'Annuler',
  you: 'Vous :',

  question: 'Votre question',
  send: 'Envoyer',
  privacy: 'N’écrivez aucune donnée de santé.',
  suggestions: 'Questions proposées',
  suggested: (count: number) =>
    count === 1 ? 'Une question proposée, au-dessus du champ.' : `${count} questions proposées, au-dessus du champ.`,
  privacyPage: 'Confidentialité',
  tooLong: 'Votre question dépasse 500 caractères : raccourcissez-la pour l’envoyer.',

  lost: 'Connexion perdue, nouvel essai…',
  refused: 'L’assistant n’est pas disponible sur cette page.',
  faq: 'Lire les questions fréquentes',
  /** For the author of the page, in its console. */
  notListed: (origin: string) =>
    `Quésaco : cette page (${origin}) n'est pas dans « Sites qui peuvent montrer l'assistant » : ` +
    `ajoutez ${origin} dans les Réglages de l'espace de l'équipe, ou dans allowed_origins de site.json.`,
  noOrigin:
    'Quésaco : cette page n\'a pas d\'adresse que l\'on puisse autoriser (fichier local, ou cadre isolé) : ' +
    'montrez-la depuis un site.',
  failed: 'La réponse n’est pas arrivée. Vérifiez votre connexion, puis réessayez.',
  retry: 'Réessayer',

  kept: 'Le serveur ne répond pas. Voici ce qui s’en approche dans nos réponses gardées. En cas d’urgence, appelez le 15.',
  choices: 'Vouliez-vous dire…',
  none: 'Aucune de ces réponses',
  otherChoices: 'Voir les autres propositions',
  corrected: (question: string) => `Compris : « ${question} »`,
  asTyped: 'Non, chercher tel quel',
  context: (question: string) => `À propos de « ${question} » :`,
  part: (question: string) => `« ${question} »`,
  handoff:
    'Je n’ai pas de réponse sûre à cette question. Voulez-vous la poser à l’équipe ?',
  noneHandoff: 'Voulez-vous poser votre question à l’équipe ?',

  source: 'Source :',
  verified: (date: string) => `vérifié le ${date}`,
  seeAlso: 'Voir aussi',
  useful: 'Utile ?',
  yes: 'Oui',
  no: 'Non',
  why: 'Merci. Qu’est-ce qui n’allait pas ?',
  oneMoreWord: 'Un mot de plus (facultatif)',
  thanks: 'Merci, c’est noté.',
  copy: 'Copier',
  copied: 'Copié',
  link: 'Lien',
  linkCopied: 'Lien copié',
  linked: 'Une réponse en lien',
  newTab: '(nouvel onglet)',

  formTitle: 'Écrire à l’équipe',
  name: 'Nom',
  email: 'Adresse e-mail',
  profession: 'Profession',
  optional: 'facultatif',
  noProfession: 'Sans précision',
  message: 'Votre message',
  consent: 'J’accepte que l’équipe utilise ces informations pour me répondre.',
  attach: 'Joindre notre conversation au message.',
  submit: 'Envoyer à l’équipe',
  submitting: 'Envoi…',
  replyTime: (time: string) => `Réponse sous ${time}.`,
  defaultReplyTime: '3 jours ouvrés',
  sent: (receipt: string) =>
    `Merci. Votre message est bien parti, sous le numéro ${receipt}.`,
  sentWithoutNumber: 'Merci. Votre message est bien parti.',
  notSent: 'Votre message n’est pas encore parti. Vérifiez votre connexion, puis réessayez.',

  needName: 'Indiquez votre nom.',
  needEmail: 'Indiquez une adresse e-mail complète, par exemple prenom.nom@exemple.fr.',
  needMessage: 'Écrivez votre message.',
  needConsent: 'Cochez cette case pour que l’équipe puisse vous répondre.',
  toCorrect: (count: number) =>
    count === 1 ? 'Un champ est à corriger.' : `${count} champs sont à corriger.`,
} as const;

/** Why an answer did not help. */
export const reasons = [
  'Ce n’est pas ma question',
  'C’est incomplet',
  'C’est faux ou dépassé',
  'Je ne comprends pas',
] as const;

export const professions = [
  'Médecin',
  'Infirmier, infirmière',
  'Kinésithérapeute',
  'Pharmacien, pharmacienne',
  'Sage-femme',
  'Chirurgien-dentiste',
  'Orthophoniste',
  'Psychologue',
  'Autre professionnel de santé',
  'Secrétariat médical',
  'Établissement ou structure',
  'Patient ou proche',
  'Autre',
] as const;
