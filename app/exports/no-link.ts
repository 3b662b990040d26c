/** For columns whose cells lead somewhere: a file leads nowhere. */
export const noLink = (path: string): string => path;
