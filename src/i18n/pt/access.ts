import type { AccessWords } from '../es/access.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('pt')

export const access: AccessWords = {
  title: 'Tablets convidados',
  text: 'Revogar um convite corta a passagem pelo retransmissor, nada mais: o tablet conserva o que já tem.',
  none: 'Ainda não saiu nenhum convite deste plano.',
  nameHint: 'Por exemplo «Mesa 3». Fica anotado no plano: não ponha o nome de uma pessoa.',
  notNoted:
    'O convite NÃO ficou anotado no plano, e sem isso não poderia ser revogado. Veja se o plano não está aberto em outra aba e tente de novo.',
  wholePlan: 'Todo o plano',
  invited: (day) => `Convidado em ${day}`,
  until: (day) => `vale até ${day}`,
  revoke: 'Revogar',
  revoked: 'Revogado',
  ask: (name) => `Revogar o convite de «${name}»?`,
  stops:
    'Não poderá mais enviar nem receber pelo retransmissor. Se está conectado, é cortado na hora.',
  keeps: 'Conserva tudo o que já tem: revogar não apaga nada nele.',
  waits: 'O que trouxer por arquivo não se aplica sozinho: espera a decisão da Coordenação.',
  again: 'Não se desfaz. Para que volte, faça outro convite.',
  doNot: 'Não revogar',
  doIt: 'Sim, revogar',
  relayKnows: 'O retransmissor já tem a lista de revogados.',
  relayLater:
    'O retransmissor ainda não tem a última lista de revogados. Ela é entregue sozinha quando houver sinal.',
  noKey: 'Este tablet não tem a chave do plano: pode ver a lista, não revogar.',
  refusals: {
    'plan-key-missing': 'NÃO foi revogado: este tablet não tem a chave do plano.',
    'revocation-full': 'NÃO foi revogado: a lista está cheia.',
    'not-kept':
      'NÃO foi revogado: não foi possível salvar neste tablet. Libere espaço e tente de novo.',
  },
  waiting: 'À espera da Coordenação',
  waitingText:
    'Foi trazido por arquivo por um dispositivo revogado. Está guardado aqui, sem aplicar.',
  waitingFrom: (name, role) => `De «${name}», ${role}`,
  waitingWhat: (n) =>
    count(n, {
      one: '1 dado novo',
      other: '# dados novos',
      zero: 'Nada novo: já estava tudo aqui',
    }),
  waitingSince: (day) => `chegou em ${day}`,
  receive: 'Receber',
  received: (name) => `Foi recebido o que trouxe «${name}».`,
  notReceived: 'NÃO foi possível salvar. Continua à espera: libere espaço e tente de novo.',
  fromRevoked: (n) =>
    count(n, {
      one: 'Traz o de um dispositivo revogado',
      other: 'Traz o de # dispositivos revogados',
    }),
  decide:
    'A Coordenação decide. Se ficar à espera, continua guardado neste tablet, sem aplicar, em «Tablets convidados».',
  bringThere: 'Aqui não se aplica. Leve este arquivo a um tablet da Coordenação, que decide.',
  receiveAll: 'Receber tudo',
  letWait: 'Deixar à espera',
  nowWaiting: 'Ficou à espera neste tablet: está em «Tablets convidados».',
  hereRevoked:
    'A Coordenação revogou o convite deste tablet: já não envia nem recebe pelo retransmissor. Tudo o que foi captado continua aqui. Entregue por arquivo a um tablet da Coordenação.',
  handOver: 'Entregar por arquivo',
}
