import { number } from './format';

export const texts = {
  product: 'Quésaco',
  navigation: 'Navigation',
  skip: 'Aller au contenu',
  menu: 'Menu',
  pages: {
    '': 'Accueil',
    boite: 'Boîte de réception',
    reponses: 'Réponses',
    messages: 'Messages',
    reglages: 'Réglages',
    equipe: 'Équipe',
    compte: 'Mon compte',
  },
  waiting: (count: number) => `${number(count)} en attente`,
  help: 'Aide',
  newTab: '(nouvel onglet)',
  logout: 'Se déconnecter',
  undo: 'Annuler',
  close: 'Fermer',
  lostTitle: 'Page introuvable',
  lost: 'Cette page n’existe pas. Choisissez-en une dans la navigation.',
} as const;
