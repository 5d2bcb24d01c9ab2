import type { ShellWords } from '../es/shell.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('pt')

export const shell: ShellWords = {
  app: 'Encuentro',
  language: 'Português',
  back: 'Voltar',
  loading: 'Abrindo o que este tablet guarda…',
  textSize: (percent) => `Tamanho da letra: ${percent} %`,
  changeLanguage: 'PT. Idioma: português. Toque para mudar',
  settings: 'Ajustes deste tablet',
  dropFile: 'Solte o arquivo para abrir',
  skipToContent: 'Ir ao conteúdo',
  where: {
    open: 'Onde estão os dados',
    saved: 'Salvo neste tablet',
    notSaved: 'NÃO salvo',
    noPlan: 'Abra um plano para ver onde está tudo',
    noConnection: 'Sem conexão; não faz falta',
    connecting: 'Procurando o retransmissor',
    relayCurrent: 'Retransmissor em dia',
    relaySending: 'Enviando ao retransmissor',
    relayRefused: 'O retransmissor não aceita este convite',
    onlyHere: (n) => count(n, { one: '1 ficha só aqui', other: '# fichas só aqui' }),
    everywhere: 'Em três lugares',
  },
  banner: {
    notSaved: 'Este tablet não conseguiu salvar o último. Não o desligue nem feche esta página.',
    notSavedHint: 'Libere espaço e toque em «Salvar de novo». O que foi escrito continua na tela.',
    retry: 'Salvar de novo',
    otherTab:
      'Este plano está aberto em outra aba. Aqui só se pode ler; quando a outra fechar, esta se abre sozinha.',
    newer:
      'Estes dados são de uma versão mais nova do Encuentro. Podem ser lidos e copiados para um arquivo; para escrever, atualize o aplicativo.',
    updateReady: 'Há uma versão nova do aplicativo.',
    update: 'Atualizar agora',
    setAside: (n) =>
      count(n, {
        one: '1 dado salvo não pôde ser lido e ficou à parte. O resto está completo.',
        other: '# dados salvos não puderam ser lidos e ficaram à parte. O resto está completo.',
      }),
    rebuilt:
      'Uma parte do que estava salvo foi danificada. Foi refeita a partir da outra cópia deste tablet.',
    relayExpired:
      'O convite deste tablet venceu para o retransmissor. Peça outro à Coordenação: o que foi registrado continua aqui.',
    relayForbidden:
      'O retransmissor não aceita o convite deste tablet. O que foi registrado continua aqui: passe por arquivo.',
  },
  home: {
    title: 'Encuentro',
    begin: 'Propostas das pessoas, com ou sem sinal',
    beginText: 'Abra um plano novo ou entre em um encontro que já tem o seu.',
    today: (meeting) => `Hoje se encontra ${meeting}`,
    next: (meeting) => `A seguir: ${meeting}`,
    tables: (n) => count(n, { one: '1 mesa', other: '# mesas' }),
    thisTablet: (name) => `Este tablet: ${name}`,
    goOn: 'Continuar o encontro',
    createPlan: 'Abrir um plano novo',
    mine: 'Meus planos e encontros',
    nothingYet: 'Ainda não há nada neste tablet.',
    example: 'Exemplo',
    cards: (n) => count(n, { one: '1 ficha', other: '# fichas' }),
    people: (n) => count(n, { one: '1 pessoa', other: '# pessoas' }),
    join: 'Entrar com QR',
    joinHint: 'Aponto para outro tablet',
    openFile: 'Abrir um arquivo',
    openFileHint: '.encuentro, do USB',
    tryExample: 'Ver o exemplo',
    tryExampleHint: 'Não mexe no seu',
    loadingExample: 'Carregando o exemplo…',
    enter: 'Entrar em outro encontro',
    keeps: 'O que este tablet guarda',
    persisted: 'Ninguém apaga sozinho',
    persistedText: (used, free) =>
      `O navegador prometeu cuidar dos dados. Usam ${used}; restam ${free}.`,
    notPersisted: 'O navegador poderia apagar',
    notPersistedText:
      'Não prometeu cuidar dos dados. Instale o aplicativo na tela inicial e passe uma cópia no fim.',
    noStorage: 'Sem armazenamento',
    onlyHere: (n) => count(n, { one: '1 ficha só aqui', other: '# fichas só aqui' }),
    onlyHereText: 'Se este tablet se perder hoje, elas se perdem. Passe uma cópia no intervalo.',
    nothingOnlyHere: 'Nada ficou só aqui',
    nothingOnlyHereText: 'O que há neste tablet também está em outro lugar, conferido.',
    relay: 'Retransmissor municipal',
    relayNever: 'Ainda não recebeu nada deste tablet.',
    relayLast: (when) => `Confirmou o último ${when}.`,
    signal: 'Com ou sem sinal',
    signalText:
      'Tudo funciona sem conexão. Quando houver sinal, os dados vão sozinhos ao retransmissor.',
  },
  emptied: {
    title: 'O navegador esvaziou este tablet',
    text: 'Antes havia dados do Encuentro aqui e já não estão. Se outro tablet, um arquivo ou o retransmissor os tem, entre de novo e eles voltam.',
  },
  insecure: {
    title: 'Este endereço não é seguro para votar nem salvar',
    text: 'O navegador só permite salvar e assinar em endereços https ou em localhost. Aqui nada é registrado.',
    todo: 'Abra o aplicativo pelo endereço https, ou instale-o a partir dele e use sem conexão.',
    missing: (what) => `Falta neste navegador: ${what}.`,
  },
  noStorage: {
    title: 'Este navegador não deixa salvar',
    text: 'Pode ser uma janela privada ou um disco cheio. Enquanto for assim, aqui nada é registrado.',
    todo: 'Feche a janela privada ou libere espaço, e abra de novo.',
    again: 'Tentar de novo',
  },
  broken: {
    title: 'Esta tela falhou',
    text: 'O que já dizia «salvo» continua salvo neste tablet.',
    todo: 'Abra-a de novo. Se acontecer outra vez, veja se ainda há espaço no tablet e mostre à equipe estas palavras:',
    again: 'Abrir de novo',
  },
  lost: {
    title: 'Aqui não há nada',
    text: 'O endereço não existe neste aplicativo.',
    home: 'Ir a este tablet',
    noPlan: 'Este plano não está neste tablet',
    noPlanText:
      'Entre com o convite que a Coordenação lhe deu, ou abra um arquivo .encuentro que o traga.',
    noMeeting: 'Este tablet não participa desse encontro',
    noMeetingText: 'Peça à Coordenação um convite para este encontro.',
  },
}
