import type { HandbackWords } from '../es/handback.ts'

export const handback: HandbackWords = {
  title: 'Devolver este tablet',
  notYet: 'Ainda não apague',
  canWipe: 'Já pode ser apagado',
  nothingHere: 'Este tablet não tem nada deste encontro',
  onlyHere: (n) =>
    n === 1
      ? 'Há 1 dado que está só neste tablet. Se o apagar agora, perde-se.'
      : `Há ${n} dados que estão só neste tablet. Se o apagar agora, perdem-se.`,
  unsealed: (n) =>
    n === 1
      ? 'Há 1 cédula sem selar na urna deste tablet.'
      : `Há ${n} cédulas sem selar na urna deste tablet.`,
  keyOnlyHere: 'A chave do plano está só neste tablet. Salve-a em um arquivo ou imprima a folha.',
  voteKeys: (n: number): string =>
    n === 1
      ? 'A chave de 1 votação está só neste tablet. Guarde sua segunda cópia: sem ela ninguém abre as cédulas.'
      : `As chaves de ${n} votações estão só neste tablet. Guarde suas segundas cópias: sem elas ninguém abre as cédulas.`,
  elsewhere: 'Tudo o que há neste tablet está em outro lugar, conferido.',
  passFile: 'Passar por arquivo',
  alsoPeople: 'Levar também o que se registrou de pessoas',
  alsoPeopleHint: 'Vai fechado: só o abre um tablet convidado para este encontro.',
  passFileHint: 'USB, compartilhar ou Bluetooth',
  passQrHint: 'Pela câmera ou compartilhando; e ler o comprovante',
  receive: 'Receber de outro tablet',
  receiveHint: 'Com a câmera ou abrindo o arquivo dele',
  passed:
    'Arquivo pronto. Abra-o no outro tablet; depois abra aqui o que ele fizer: assim fica conferido.',
  what: 'O que há aqui',
  thisTablet: 'Este tablet',
  otherTablets: 'Outros tablets',
  relay: 'Retransmissor municipal',
  rows: {
    proposal: 'Fichas',
    support: 'Apoios',
    photo: 'Fotos de fichas',
    actor: 'Atores',
    relation: 'Relações',
    vote: 'Votações',
    closing: 'Encerramentos',
    act: 'Atas de apuração',
    'totals-act': 'Contagens em papel',
    cards: 'Cartões emitidos',
    'spoiled-card': 'Cartões anulados',
    recount: 'Recontagens',
    objection: 'Objeções',
    booth: 'Urnas anotadas',
    ballot: 'Cédulas seladas',
    meeting: 'Encontros do calendário',
    plan: 'Plano',
    consolidated: 'Consolidadas',
    'sealed-arrival': 'Chegadas, fechadas com chave',
    'access-need': 'Ajustes pedidos',
    notice: 'Avisos de dados pessoais',
    'agenda-block': 'Blocos da agenda',
    'agenda-press': 'Passos da agenda',
    'room-group': 'Grupos da sala',
    'room-split': 'Fichas separadas de um grupo',
    'table-minutes': 'Atas de mesa',
    'people-deletion': 'Dados de pessoas apagados',
    publication: 'Documentos impressos',
    outreach: 'Divulgação',
    equipment: 'Equipamento próprio',
    invitation: 'Convites',
    revocation: 'Revogações',
    course: 'Dados do encontro',
  },
  all: (n) => (n === 1 ? 'o único' : `os ${n}`),
  some: (n, of) => `${n} de ${of}`,
  none: 'ainda nada',
  whenSignal: 'quando houver sinal',
  checked:
    '«Conferido» quer dizer que o outro lugar mostrou a mesma impressão. «Enviado» não basta.',
  wipe: 'Apagar este plano do tablet',
  wipeOff: 'Ativa-se quando nada ficar só aqui',
  wipeAsk: 'Apagar este plano deste tablet?',
  wipeText:
    'Saem deste tablet seus dados, sua chave e seus convites. O que está em outros lugares continua.',
  wiped: 'Apagado',
  keep: 'Não apagar',
}
