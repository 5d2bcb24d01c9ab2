import type { preflight as spanish } from '../es/preflight.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('pt')

export const preflight: typeof spanish = {
  title: 'Revisar este tablet',
  verdict: {
    ok: 'Pronto para o encontro',
    look: 'Pode ser usado; veja o que segue',
    stop: 'Ainda não o leve',
  },
  summary: (ok, of) => `${ok} de ${of} revisões bem`,
  level: { ok: 'Bem', look: 'Veja isto', stop: 'Pare' },
  run: 'Revisar',
  again: 'Revisar outra vez',
  running: 'Revisando…',
  checkedAt: (time) => `Revisado em ${time}, pelo relógio deste tablet.`,
  onlyHere: 'Este resultado fica neste tablet e não é enviado.',
  notSaved: 'O resultado NÃO pôde ser salvo neste tablet.',
  never: 'Este tablet ainda não foi revisado.',
  check: {
    offline: 'O aplicativo sem conexão',
    storage: 'Promessa do navegador',
    space: 'Espaço livre',
    disk: 'Escrever e ler de novo',
    battery: 'Bateria',
    clock: 'Relógio',
    versions: 'Igual a outro tablet',
    key: 'Chave do plano',
    roster: 'Tablets por mesa',
    rehearsal: 'Ensaio de votação',
  },
  reason: {
    'offline-ready': 'Está completo: abre sem conexão.',
    'offline-incomplete':
      'Faltam arquivos. Com conexão, deixe esta tela aberta e revise outra vez.',
    'offline-absent':
      'Não está guardado no tablet. Abra-o com conexão e recarregue; não use janela privada.',
    'storage-kept': 'O navegador promete não apagar os dados.',
    'storage-not-promised':
      'O navegador não promete. Instale o aplicativo na tela inicial e revise outra vez.',
    'storage-unknown': 'Este navegador não diz. Passe uma cópia a outro tablet em cada intervalo.',
    'space-enough': 'Há espaço de sobra.',
    'space-short': 'É o justo. Apague fotos ou arquivos antes de sair.',
    'space-none': 'Não basta para um encontro. Libere espaço.',
    'space-unknown': 'O navegador não diz. Veja nos ajustes do tablet.',
    'disk-kept': 'Escreveram-se uns megabytes e foram lidos iguais.',
    'disk-lost': 'O escrito não voltou igual. Não use este tablet.',
    'disk-untried': 'Ainda não se testou. Toque em Revisar.',
    'battery-enough': 'Basta, ou está carregando.',
    'battery-low': 'Carregue-o antes de sair e leve uma bateria de reserva.',
    'battery-unseen': 'O navegador não a mostra. Veja no alto da tela e responda.',
    'clock-right': 'Está certo.',
    'clock-off': 'Está fora da hora. Acerte-o nos ajustes do tablet. Nenhum dado se perde.',
    'clock-uncompared':
      'Não se comparou. Com conexão compara-se sozinho; senão, leia o código de outro tablet.',
    'versions-same': 'O mesmo aplicativo e os mesmos dados do plano.',
    'versions-content':
      'Os dados do plano não são os mesmos. Conecte-os ao retransmissor ou passe por arquivo.',
    'versions-app': 'O aplicativo não é o mesmo. Com conexão, atualize os dois.',
    'versions-schema':
      'Um tablet escreve dados que o outro não entende. Atualize os dois antes de sair.',
    'versions-plan': 'O outro tablet tem aberto outro plano.',
    'versions-uncompared': 'Não se comparou. Um tablet mostra seu código e o outro o lê.',
    'key-safe': 'Há arquivo com frase e folha de recuperação.',
    'key-elsewhere': 'A chave do plano não está neste tablet: não há nada a cuidar.',
    'key-example': 'É o exemplo: todos têm sua chave.',
    'key-no-file': 'Falta o arquivo com frase. Salve-o antes de sair.',
    'key-no-sheet': 'Falta a folha de recuperação. Imprima-a antes de sair.',
    'key-no-copy':
      'A chave está só aqui. Se este tablet se perde, o plano se perde: salve o arquivo e a folha.',
    'roster-full': 'Há um tablet convidado para cada mesa, ou mais.',
    'roster-short': 'Há menos tablets convidados que mesas. Convide os que faltam.',
    'rehearsal-passed': 'O voto de exemplo foi salvo, lido e apagado. A urna de verdade não mudou.',
    'rehearsal-failed': 'O voto de exemplo não pôde ser salvo. Não use este tablet como urna.',
    'rehearsal-box-changed':
      'A urna de verdade mudou durante o ensaio. Não ensaie enquanto se vota; revise outra vez.',
    'rehearsal-untried': 'Ainda não se ensaiou neste tablet.',
  },
  files: (kept, wanted) => `${kept} de ${wanted} arquivos`,
  free: (size) => `${size} livres`,
  battery: (percent, charging) => (charging ? `${percent} %, carregando` : `${percent} %`),
  skew: (seconds, against) => {
    const other = against === 'relay' ? 'o retransmissor' : 'o outro tablet'
    return seconds === 0
      ? `Igual a ${other}`
      : `${count(seconds, { one: '1 segundo', other: '# segundos' })} de diferença com ${other}`
  },
  roster: (tablets, tables) =>
    `${count(tablets, { one: '1 tablet', other: '# tablets' })} para ${count(tables, { one: '1 mesa', other: '# mesas' })}`,
  batteryEnough: 'Tem mais da metade',
  batteryLow: 'Tem menos da metade',
  ask: 'Pedir a promessa',
  toKey: 'Ir à chave',
  compare: 'Comparar com outro tablet',
  compareText:
    'Um tablet mostra este código; o outro o lê com sua câmera. Não leva nenhum segredo.',
  ownCode: (version) => `Código deste tablet, versão ${version}`,
  code: {
    start: 'Ler o código de outro tablet',
    stop: 'Desligar a câmera',
    none: 'Não há câmera, ou não se deu permissão. Que o outro tablet leia este código.',
  },
  codeForeign: 'Esse código não é desta revisão.',
  comparedWith: (name) => `Comparado com «${name}».`,
  byText: 'Sem câmera, por texto',
  codeCopy: 'Copiar o texto deste tablet',
  codeCopied: 'Copiado',
  codeTyped: 'Cole aqui o texto do outro',
  codeRead: 'Comparar',
  rehearse: 'Ensaiar um voto',
  rehearseText: 'É um ensaio: vai a uma urna à parte que se apaga logo. Não conta para nada.',
  rehearseQuestion: 'Que fruta prefere?',
  rehearseOptions: { apple: 'Maçã', orange: 'Laranja', grape: 'Uva' },
  rehearseConfirm: 'Este é meu voto de ensaio',
  rehearseStamp: 'Ensaio',
}
