/**
 * Local storage that never throws: private windows and full disks refuse it, and a desk that forgets a preference
 * is better than one that does not open.
 */
export const remembered = {
  get(key: string): string | undefined {
    try {
      return localStorage.getItem(`ballast.${key}`) ?? undefined;
    } catch {
      return undefined;
    }
  },

  set(key: string, value: string): void {
    try {
      if (value === '') localStorage.removeItem(`ballast.${key}`);
      else localStorage.setItem(`ballast.${key}`, value);
    } catch {
      // Kept for this page view only.
    }
  },
};
