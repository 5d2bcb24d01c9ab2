import type { JoinWords } from '../es/join.ts'

export const join: JoinWords = {
  title: 'Entrar em um encontro',
  scan: 'Com a câmera',
  scanText: 'Aponte para o QR do convite, ou para os códigos com que outro tablet passa o que tem.',
  startCamera: 'Ligar a câmera',
  stopCamera: 'Desligar a câmera',
  noCamera: 'Não foi possível usar a câmera. Cole o link ou abra o arquivo do convite.',
  paste: 'Com um link',
  pasteLabel: 'Cole aqui o link ou o código do convite',
  read: 'Ler o convite',
  file: 'Com um arquivo',
  fileText: 'Um convite, um arquivo .encuentro de outro tablet, ou a chave de um plano.',
  chooseFile: 'Escolher um arquivo',
  found: (plan) => `Convite para «${plan}»`,
  as: (name, role) => `Este tablet será «${name}», com o papel de ${role}.`,
  expires: (date) => `Vale até ${date}.`,
  seemsExpired:
    'Pelo relógio deste tablet, já venceu. Pode entrar assim mesmo: quem decide é o retransmissor.',
  accept: 'Entrar',
  other: 'Não, outro convite',
  refusals: {
    'signature-malformed':
      'Isto não é um convite do Encuentro, ou chegou cortado. Copie inteiro ou leia o QR de novo.',
    'signature-wrong':
      'A assinatura do convite não corresponde: foi alterado no caminho. Peça outro à Coordenação.',
    'invitation-malformed': 'O convite está incompleto. Peça outro à Coordenação.',
    'invitation-foreign':
      'O convite não foi assinado pelo plano que diz. Não use e avise a Coordenação.',
    'file-not-encuentro': 'Este arquivo não é do Encuentro: nem cópia, nem convite, nem chave.',
    'file-truncated': 'O arquivo chegou cortado. Copie outra vez do tablet de origem.',
    'file-too-big': 'O arquivo é grande demais para um encontro. Não foi aberto.',
    'file-newer':
      'O arquivo é de uma versão mais nova do Encuentro. Atualize este tablet e abra de novo.',
    'file-altered':
      'O arquivo foi alterado depois de escrito: a assinatura não corresponde. Nada foi aplicado.',
    'file-too-slow': 'O arquivo demorou demais para ser lido e foi deixado. Nada foi aplicado.',
    'file-all-refused':
      'Nada deste arquivo pode ser aplicado: foi assinado por quem não pode escrevê-lo.',
    'file-of-unknown-plan':
      'O arquivo é de um plano que este tablet não conhece. Entre primeiro com um convite.',
    'receipt-malformed': 'O comprovante está incompleto. Leia de novo do outro tablet.',
    'receipt-altered':
      'O comprovante foi mudado no caminho: a assinatura não corresponde. Não foi contado.',
    'receipt-foreign': 'O comprovante é de um plano que não está neste tablet. Não foi contado.',
    'receipt-without-room':
      'O comprovante é de um tablet ao qual isso não corresponde. Não foi contado.',
    'receipt-own': 'Esse comprovante é deste mesmo tablet: não prova que esteja em outro.',
    'receipt-revoked':
      'O comprovante é de um tablet cujo convite foi revogado. Não foi contado: passe isto a outro.',
    'passphrase-wrong': 'A frase não abre esta chave. Confira maiúsculas e espaços.',
    'not-kept': 'NÃO pôde ser salvo neste tablet. Libere espaço e tente de novo.',
  },
  refusalOther: 'Não foi possível ler. Nada mudou neste tablet.',
  detail: (what) => `Onde: ${what}`,
  preview: (device) => `Traz o de «${device}»`,
  previewPlan: (plan) => `Para «${plan}»`,
  fresh: (n) =>
    n === 0
      ? 'Não traz nada novo: já estava tudo aqui.'
      : n === 1
        ? '1 dado é novo aqui.'
        : `${n} dados são novos aqui.`,
  leftOut: (n) => (n === 1 ? '1 parte fica de fora' : `${n} partes ficam de fora`),
  reasons: {
    'parcel-malformed': 'não se entende',
    'parcel-altered': 'foi alterada no caminho',
    'parcel-foreign': 'é de outro plano',
    'parcel-without-pen': 'foi assinada por quem não pode escrevê-la',
    'room-closed-to-this-device': 'não corresponde a este tablet',
    'photo-missing': 'falta uma foto que o arquivo nomeia',
    'photo-too-big': 'uma foto tem mais de 2 MB',
    'photo-altered': 'uma foto foi mudada no caminho',
    'photo-not-image': 'uma foto não é imagem, ou está cortada',
    'photo-unnamed': 'uma foto que o arquivo não nomeia',
    'photo-nameless': 'uma foto que nenhuma ficha nomeia, ou que foi tirada',
  },
  apply: 'Receber',
  applied: 'Recebido e salvo neste tablet. Pode passar de novo: nada se repete.',
  applyFailed:
    'O recebido NÃO pôde ser salvo. O arquivo continua intacto: libere espaço e tente de novo.',
  goToPlan: 'Ir ao plano',
  keyTitle: (plan) => `Chave do plano «${plan}»`,
  keyText: 'Escreva a frase com que foi salva. Com ela, este tablet poderá convidar e publicar.',
  passphrase: 'Frase da chave',
  openKey: 'Abrir a chave',
  kinds: {
    proposal: 'Propostas',
    support: 'Apoios',
    photo: 'Fotos de fichas',
    actor: 'Atores',
    relation: 'Relações',
    meeting: 'Encontros do calendário',
    consolidated: 'Consolidadas',
    'sealed-arrival': 'Chegadas, fechadas com chave',
    'access-need': 'Ajustes pedidos',
    notice: 'Avisos de dados pessoais',
    'people-deletion': 'Dados de pessoas apagados',
    vote: 'Votações',
    closing: 'Encerramentos de votação',
    act: 'Atas de apuração',
    'totals-act': 'Contagens em papel',
    'agenda-block': 'Blocos de agenda',
    'agenda-press': 'Passos da agenda',
    'table-minutes': 'Atas de mesa',
    'room-group': 'Grupos da sala',
    'room-split': 'Saídas de um grupo',
    ballot: 'Cédulas seladas',
    plan: 'Plano',
    publication: 'Documentos impressos',
    outreach: 'Divulgação',
    equipment: 'Equipamento próprio',
    invitation: 'Convites',
    revocation: 'Revogações',
    booth: 'Urnas',
  },
}
