import type { CeremonyWords } from '../es/ceremony.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('pt')
const ballots = (n: number): string => count(n, { one: '1 cédula', other: '# cédulas' })
const cards = (n: number): string => count(n, { one: '1 cartão', other: '# cartões' })

export const ceremony: CeremonyWords = {
  print: { print: 'Imprimir', done: 'Fechar' },
  camera: {
    start: 'Ler com a câmera',
    stop: 'Desligar a câmera',
    none: 'Não foi possível usar a câmera. Escreva o código.',
  },

  key: {
    title: 'Chave da urna',
    here: 'A chave que abre as cédulas está neste tablet.',
    elsewhere: 'A chave está no tablet em que a votação foi congelada.',
    halvesOut: 'A chave está em duas metades de papel. Elas se juntam na contagem.',
    halvesDue: 'Falta imprimir as duas metades. Até lá este tablet pode abrir sozinho.',
    copyDue: 'Falta a segunda cópia. Se este tablet se perder, ninguém poderia abrir as cédulas.',
    printHalves: 'Imprimir as duas metades',
    printCopy: 'Guardar a segunda cópia',
    halvesTitle: 'As duas metades da chave',
    halvesHint:
      'Entregue cada folha a uma pessoa diferente. Sem impressora, cada uma copia suas palavras. Ao terminar, este tablet esquece a chave.',
    halvesDone: 'Cada uma já tem a sua metade',
    copyTitle: 'Segunda cópia da chave',
    copyHint:
      'Imprima a folha ou copie as palavras, e guarde em um envelope longe dos tablets que são urna.',
    copyDone: 'Já está guardada',
    half: (n: number): string => `Metade ${n} de 2`,
    whole: 'Chave completa',
    code: 'Código da chave',
    halfRule: 'Sozinha não abre nada. Guarde até terminar o prazo de objeções.',
    wholeRule: 'Abre todas as cédulas. Guarde em um envelope assinado.',
    from: 'De onde vem a chave',
    fromWhole: 'Folha completa',
    fromHalves: 'Duas metades',
    typeHint: 'Escaneie o código ou escreva as 24 palavras na ordem.',
    sheetMalformed: (n: number): string =>
      `A folha ${n} não se entende: falta uma palavra ou há uma mal copiada.`,
    otherVote: 'Esta chave não abre esta votação.',
    openHere: 'A chave está neste tablet.',
    open: 'Abrir as cédulas',
    together:
      'Um mesmo tablet foi urna e teve a chave: pôde ler sozinho suas cédulas. Fica dito na ata.',
    boothOath:
      'Este tablet guarda também a chave: a equipe poderia ler as cédulas, mas não de quem são.',
    boothWarning:
      'Este tablet tem a chave. Se também for urna, guarda cédulas e chave juntas, e a ata o diz. Use outro se puder.',
  },

  card: {
    title: 'Mostre seu cartão',
    text: 'Aproxime o código da câmera ou escreva as letras. O cartão não diz quem você é.',
    code: 'Código do cartão',
    open: 'Continuar',
    refused: {
      'card-malformed': 'O código não está completo ou tem uma letra trocada. Copie outra vez.',
      'card-unknown': 'Este cartão não é desta votação. Chame a equipe.',
      'card-spoiled': 'Este cartão foi anulado. Peça outro à equipe.',
      'card-used': 'Este cartão já votou neste tablet. Chame a equipe.',
    },
  },

  cards: {
    title: 'Cartões para votar',
    issued: (n: number, spoiled: number): string =>
      `${count(n, { one: '1 cartão emitido', other: '# cartões emitidos', zero: 'Nenhum cartão emitido' })}${spoiled > 0 ? `, ${count(spoiled, { one: '1 anulado', other: '# anulados' })}` : ''}`,
    fewer: (heads: number): string =>
      `Há menos cartões que pessoas (${heads}). Sem cartão ninguém pode votar.`,
    issue: 'Imprimir cartões',
    spoil: 'Anular um cartão',
    issueTitle: 'Imprimir cartões',
    issueText:
      'Os códigos aparecem uma vez só, para imprimir ou copiar, e não ficam no tablet. Corte, misture e deixe que cada pessoa tire um.',
    howMany: 'Quantos cartões',
    malformed: (most: number): string => `Escreva um número de 1 a ${most}.`,
    make: 'Fazer os cartões',
    close: 'Pronto',
    sheetTitle: 'Cartões para votar',
    sheetHint: 'Imprima agora: ao fechar, os códigos são esquecidos.',
    one: 'Código de um cartão',
    rule: 'Vale um voto. Não escreva seu nome.',
    handed: 'Cartões entregues',
    handedFrom: ({ printed, spare, spoiledUnused, abstentions }): string =>
      `${printed} impressos, ${spare} sem entregar, ${spoiledUnused} anulados sem usar; ${count(abstentions, { one: '1 entregue sem votar', other: '# entregues sem votar' })}`,
    twice: 'Cartões repetidos',
    twiceHint: 'de cada cartão conta um só, por sorteio público',
    unknown: 'Cartões desconhecidos',
    unknownHint: 'ninguém os emitiu; não contam',
    spoiledUsed: 'Cartões anulados que votaram',
    spoiledUsedHint: 'sua cédula não conta; receberam outro',
    used: (n: number): string => `${cards(n)} com voto`,
  },

  spoil: {
    code: 'Código do cartão',
    hint: 'Sua cédula deixará de contar. Entregue outro cartão à pessoa.',
    verb: 'Anular este cartão',
    done: 'Cartão anulado. Entregue outro.',
  },

  copy: {
    hint: 'Se a bateria não for suficiente, guarde uma cópia fechada para outro tablet.',
    verb: 'Guardar uma cópia agora',
    tooFew: (n: number): string =>
      `Espere ter ${ballots(n)}: com menos, a cópia diria quem votou quando.`,
    done: (n: number): string => `Cópia fechada de ${ballots(n)}. Passe a outro tablet na Entrega.`,
    failed: 'Não foi possível copiar. As cédulas continuam neste tablet.',
  },

  steps: {
    title: 'Abrir a urna',
    closed: (n: number): string => `${ballots(n)} em seu envelope fechado`,
    stillClosed: 'ainda fechadas',
    spare: 'Cartões sem entregar',
    spareHint: 'Conte-os à vista da sala.',
    countHash: 'Código da contagem: ',
    countHashHint: 'Leia em voz alta antes de lançar dados ou abrir.',
    dice: 'Doze lançamentos de um dado',
    diceCards:
      'Um cartão votou duas vezes. O sorteio decide qual conta: lance um dado doze vezes à vista e escreva os números.',
    diceTie: 'Há um empate no corte. Lance um dado doze vezes à vista e escreva os números.',
    diceMalformed: 'São doze números de 1 a 6.',
    needsSpare: 'Falta contar os cartões sem entregar',
    needsOpening: 'Falta abrir as cédulas',
    needsDice: 'Falta o sorteio com dados',
    opening: 'Abrindo as cédulas…',
    opened: 'Cédulas abertas e misturadas',
    signLater: 'Assina-se quando as cédulas estiverem abertas.',
    unopened: 'Envelopes que não abrem',
    unopenedHint: 'a chave não os abre; não podem ser contados',
    quorumMet: (need: number): string => `Há quórum: eram necessárias ${ballots(need)}.`,
    quorumMissed: (need: number): string =>
      `Sem quórum: eram necessárias ${ballots(need)}. O resultado é orientativo.`,
    margin: {
      firm: 'O que aconteceu não pode mudar quais ficam escolhidas.',
      sensitive: 'O que aconteceu poderia mudar quais ficam escolhidas.',
      'not-assessed': 'Não se pode saber se o que aconteceu muda quais ficam escolhidas.',
    },
  },

  paper: {
    add: 'Acrescentar cédulas de papel',
    title: 'Cédulas de papel',
    text: 'Duas pessoas as copiam em separado, uma depois da outra. Se coincidem, entram na contagem em seu envelope.',
    first: 'Primeira pessoa',
    second: 'Segunda pessoa',
    ballot: (n: number): string => `Cédula ${n}`,
    keep: 'Anotar esta cédula',
    blank: 'Está em branco',
    unreadable: 'Não se entende: não válida',
    noted: (n: number): string => `Anotou ${ballots(n)}`,
    takeBack: 'Tirar a última',
    endFirst: 'Terminei: passar à segunda pessoa',
    endSecond: 'Terminei: comparar',
    agree: (n: number): string => `Coincidem: ${ballots(n)}.`,
    differ: (here: number, there: number): string =>
      `Não coincidem: há diferenças em ${here} da primeira e ${there} da segunda. Copie outra vez a segunda.`,
    again: 'Copiar outra vez a segunda',
    add2: 'Acrescentar à contagem',
    failed: 'Não foi possível guardar. Nada foi acrescentado: tente outra vez.',
    sheet: 'Cédulas para imprimir',
    sheetTitle: 'Cédulas de papel',
    sheetHint: 'Uma por pessoa. Dobram-se e vão para uma caixa; depois se copiam aqui.',
    howMany: 'Quantas cédulas',
  },

  recount: {
    verb: 'Contar neste tablet',
    title: 'Recontagem em outro tablet',
    text: 'Outra pessoa da equipe junta a chave aqui. Este tablet abre e conta por conta própria.',
    same: 'Dá o mesmo: mesmas cédulas, mesmo resultado.',
    differs: 'Não dá o mesmo que a ata. Fica escrito: revisem as urnas antes de publicar.',
    lacking: 'Faltam urnas neste tablet. Traga-as pelo relé ou por arquivo.',
    keep: 'Assinar a recontagem',
    kept: 'Recontagem assinada por este tablet',
    list: 'Recontagens',
    none: 'Nenhum outro tablet contou ainda.',
    agrees: (device: string): string => `O tablet ${device} contou o mesmo`,
    disagrees: (device: string): string => `O tablet ${device} contou outra coisa`,
    own: 'Este tablet escreveu a ata. A recontagem é feita por outro.',
  },

  acta: {
    verb: 'Ata para imprimir',
    title: 'Ata da votação',
    hint: 'Imprima antes que as pessoas saiam. O código é a marca desta contagem.',
    question: 'Pergunta',
    method: 'Maneira de votar',
    code: 'Código da votação',
    countCode: 'Código da contagem',
    actCode: 'Código da ata',
    heads: 'Pessoas na sala',
    cast: 'Cédulas contadas',
    valid: 'Válidas',
    blank: 'Em branco',
    invalid: 'Não válidas',
    dice: 'Dados',
    lotChose: (labels: string): string => `O sorteio escolheu: ${labels}.`,
    lot: (labels: string): string => `Ordem do sorteio: ${labels}`,
    boxes: 'Urnas',
    signTeam: 'Assinatura pela equipe',
    signRoom: 'Assinatura pela sala',
    notPromised: 'O que este sistema não garante',
    limits: [
      'que um tablet alterado registre o que você tocou: não há comprovante em papel;',
      'segredo se todas as cédulas coincidem ou são muito poucas;',
      'segredo perante quem tenha ao mesmo tempo a chave completa e os envelopes;',
      'que ninguém fotografe sua tela nem que você não possa mostrar como votou;',
      'que uma pessoa não participe de duas oficinas;',
      'recuperar votos de um tablet perdido antes de sua cópia;',
      'que seja equivalente a uma eleição oficial. Serve para priorizar propostas, não para eleger autoridades.',
    ],
  },

  howCounted: {
    verb: 'Como se contou',
    title: 'Como se contou',
    hint: 'Para que qualquer pessoa possa repetir a contagem, com o tablet ou à mão.',
    cast: 'Cada cédula entrou fechada na urna de seu tablet, sem nome, sem hora e sem ordem.',
    sealed: (n: number): string =>
      `Ao fechar, ${count(n, { one: 'a urna foi selada', other: 'as # urnas foram seladas' })} e cada código foi lido em voz alta.`,
    opened: 'Com a chave foram abertas todas juntas, já misturadas.',
    dice: 'Os dados foram lançados à vista depois de ler o código da contagem: ninguém podia escolher o sorteio.',
    recounted: 'Outro tablet abriu e contou por conta própria, e deu o mesmo.',
    notRecounted: 'Nenhum outro tablet contou ainda.',
    rule: 'A regra',
    repeat:
      'Para repetir: encuentro verify ARQUIVO comprova assinaturas, envelopes e somas, e volta a contar.',
  },

  file: {
    verb: 'Guardar para recontar',
    title: 'Arquivo para recontar',
    text: 'Leva a votação, a ata e, se você quiser, as cédulas abertas e misturadas, sem nada que as ligue a uma pessoa.',
    withBallots: 'Com as cédulas abertas',
    tooFew: (n: number): string =>
      `Com menos de ${ballots(n)} válidas não se incluem: diriam quem votou em quê.`,
    notHere: 'As cédulas abertas estão só no tablet que contou.',
    save: 'Guardar só a ata',
    meeting: 'Guardar todo o encontro',
    columns: ['Lugar', 'Código', 'Proposta', 'Total', 'Cédulas que a apoiam'],
    pabulib: 'Guardar em formato Pabulib',
    csv: 'Guardar em CSV',
  },

  objection: {
    title: 'Objeções ao resultado',
    none: 'Ninguém fez objeção a este resultado.',
    add: 'Anotar uma objeção',
    who: 'Quem faz a objeção',
    whoHint: 'Como quer aparecer; pode ser «uma pessoa da sala».',
    when: 'Que dia',
    reason: 'O que se objeta e por quê',
    answer: 'Resposta',
    answerVerb: 'Escrever a resposta',
    keep: 'Anotar',
    needsAll: 'Escreva quem, que dia e por quê.',
    waiting: 'Ainda sem resposta',
  },
}
