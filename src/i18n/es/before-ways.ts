/** The ways from a meeting's room to what is done before it begins. */
export const beforeWays = {
  outreach: 'Difusión',
  equipment: 'Qué llevar',
  preflight: 'Revisar tableta',
}
