import type { RoomGroupsWords } from '../es/room-groups.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('pt')

export const roomGroups: RoomGroupsWords = {
  title: 'Agrupar com a sala',
  headline: 'Quais dizem o mesmo?',
  text: 'Marque as que a sala quer juntar. As originais continuam à vista, com suas palavras.',
  single: (n) =>
    count(n, { one: '1 proposta solta', other: '# propostas soltas', zero: 'Nenhuma solta' }),
  groups: (n) => count(n, { one: '1 grupo', other: '# grupos', zero: 'Ainda não há grupos' }),
  none: 'Ainda não há propostas neste encontro.',
  allGrouped: 'Todas as propostas estão em um grupo.',
  chosen: (n) => count(n, { one: '1 marcada', other: '# marcadas', zero: 'Nenhuma marcada' }),
  join: 'Juntar',
  joinTitle: 'Um grupo novo',
  groupTitle: 'Como se chama o grupo',
  addTo: 'Acrescentar a um grupo',
  addToNamed: (title) => `Acrescentar a «${title}»`,
  clear: 'Desmarcar todas',
  alike: 'São parecidas',
  alikeText: 'É uma sugestão: a sala decide.',
  chooseAlike: 'Marcar estas',
  share: (words) => `Compartilham: ${words}`,
  rename: 'Mudar o nome',
  renameGroup: (title) => `Mudar o nome de «${title}»`,
  takeOut: 'Tirar',
  takeOutOf: (text) => `Tirar do grupo: ${text}`,
  dissolve: 'Desfazer o grupo',
  dissolveGroup: (title) => `Desfazer o grupo «${title}»`,
  left: 'Estiveram aqui e já não estão:',
  dissolved: 'Grupos que se desfizeram',
  joined: (title) => `Ficaram juntas em «${title}».`,
  added: (title) => `Agora estão em «${title}».`,
  tookOut: 'Já não está no grupo.',
  wasDissolved: (title) => `«${title}» se desfez.`,
  renamed: 'Nome mudado.',
  contested: 'Dois tablets a puseram em grupos diferentes enquanto não se viam. Escolha onde fica:',
  noGroup: 'Em nenhum',
  titleConflict: 'Dois tablets mudaram o nome enquanto não se viam. Escolha:',
  refusals: {
    'too-few': 'Para juntar, marque duas ou mais.',
    'title-empty': 'Falta o nome do grupo.',
    'title-too-long': 'O nome é muito longo: escreva 120 letras ou menos.',
  },
  voteFrom: 'Dos grupos da sala',
  roomJoined: 'O encontro as juntou',
}
