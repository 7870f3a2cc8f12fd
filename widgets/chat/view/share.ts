/**
 * Hands a link to the phone's own sheet, elsewhere to the clipboard; gives whether it was copied. Where the
 * browser, or the frame that we are in, forbids the clipboard, the link opens, to be copied from there.
 */
export async function share(url: string, title: string): Promise<boolean> {
  if ('share' in navigator && matchMedia('(pointer: coarse)').matches) {
    // Rejects where the visitor thinks better of it.
    await navigator.share({ url, title }).catch(() => undefined);
    return false;
  }
  try {
    await navigator.clipboard.writeText(url);
    return true;
  } catch {
    window.open(url, '_blank', 'noopener');
    return false;
  }
}
