export const texts = {
  unreachable: 'Le serveur ne répond pas. Vérifiez votre connexion, puis réessayez.',
  unreadable: 'La réponse du serveur n’est pas lisible. Rechargez la page, puis réessayez.',
} as const;
