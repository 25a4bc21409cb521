/** The list of laws and decisions that the texts cite. */
export function lawsAddress(): string {
  return '/van-ban-vien-dan/';
}

export function lawAddress(lawId: string): string {
  return `${lawsAddress()}${lawId}/`;
}
