/**
 * `text` with the French spaces that no line may break at: narrow before ; ! ?, full before : and inside
 * « ». Only where a space stands already. The server's pages do the same (server/pages/typography.h).
 */
export function typeset(text: string): string {
  return text.replace(/ (?=[;!?])/g, '\u202F').replace(/ (?=[:»])/g, '\u00A0').replace(/« /g, '«\u00A0');
}
