import type { PassingWords } from '../es/passing.ts'

export const passing: PassingWords = {
  title: 'Passar para outro tablet',
  subtitle: (meeting: string) => `${meeting} · sem internet`,
  pointHere: 'Ponha a outra câmera aqui',
  pointHow:
    'No outro tablet: «Receber de outro tablet» e «Ligar a câmera». Aproxime até o código encher a imagem.',
  codes: 'Códigos QR para a câmera do outro tablet',
  shownLabel: 'Quadros mostrados nesta volta',
  shown: (n: number, of: number) => `${n} de ${of}`,
  round: (n: number, code: string) => `Passagem ${code}, volta ${n}.`,
  takes: (seconds: number): string =>
    seconds === 1
      ? 'Leva cerca de 1 segundo; se um quadro se perde, outro o substitui.'
      : `Leva uns ${seconds} segundos; se um quadro se perde, outro o substitui.`,
  start: 'Mostrar os códigos',
  stop: 'Parar',
  speed: 'Velocidade dos códigos',
  slow: 'Devagar',
  medium: 'Médio',
  fast: 'Rápido',
  flickers:
    'Ao serem mostrados, os códigos piscam. Quem se sente mal com isso não deve olhar a tela.',
  gatheredLabel: 'Quadros recebidos',
  gathered: (n: number, of: number) => `${n} de ${of} quadros`,
  stream: (code: string) => `Passagem ${code}`,
  twoStreams: (n: number) =>
    `A câmera vê ${n} passagens ao mesmo tempo. Não se misturam, mas demora mais: deixe só uma à vista.`,
  trouble: {
    newer:
      'Esses códigos são de uma versão mais nova do Encuentro. Atualize este tablet e tente de novo.',
    spoiled: 'O que chegou não era o que foi mostrado. Nada foi aplicado: começa de novo, sozinho.',
  },
  withFile: 'Salvar um arquivo',
  withFileText: 'USB ou Bluetooth.',
  share: 'Compartilhar o arquivo',
  shareText: 'Com o que este tablet tiver.',
  shareFailed: 'Este tablet não quis compartilhar o arquivo. Salve e leve por USB.',
  saved: 'Arquivo pronto. Abra no outro tablet.',
  tooBig: 'Isto é demais para passar por câmera: levaria mais de três minutos. Passe por arquivo.',
  what: 'O que vai neste pacote',
  size: (kB: number) => `${kB} kB no total.`,
  noContacts: 'Sem fotos nem dados de pessoas.',
  making: 'Preparando o pacote…',
  again: 'Passar de novo não estraga nada: o repetido não conta duas vezes.',
  receiptTitle: 'Comprovante do outro tablet',
  receiptText:
    'Quando o outro tablet disser «Recebido», mostrará o comprovante. Leia aqui com a câmera: só isso prova que ele tem tudo.',
  readReceipt: 'Ler o comprovante',
  receiptKept: (name: string) => `Comprovado: «${name}» assinou o que tem no disco.`,
  receiptAll: 'Tudo deste encontro já está em outro tablet.',
  receiptMissing: (n: number): string =>
    n === 1 ? 'Falta comprovar 1 dado.' : `Falta comprovar ${n} dados.`,
  notReceipt: 'Isso não é um comprovante. Leia o que o outro tablet mostra.',
  receiptFailed: 'NÃO foi possível salvar o comprovante. Libere espaço e leia de novo.',
  receiptMine: 'Comprovante deste tablet',
  showReceiptText:
    'Mostre ao tablet que passou isto: assim ele sabe que está salvo aqui e pode ser devolvido.',
  saveReceipt: 'Salvar o comprovante',
  toReceive: 'Agora eu recebo',
  arrivals: 'O que chegou a cada tablet',
  device: 'Tablet',
  arrived: 'Chegou, comprovado',
  proof: 'Prova',
  byReceipt: 'comprovante assinado',
  byFile: 'arquivo dele, lido aqui',
  at: 'Lido',
  nobody: 'Nenhum tablet mostrou nada ainda.',
}
