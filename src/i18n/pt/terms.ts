import type { TermsWords } from '../es/terms.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('pt')

export const terms: TermsWords = {
  axis: {
    AIP: 'Informação',
    PCA: 'Participação',
    IPR: 'Integridade',
    FCI: 'Capacidades',
    none: 'Não sei',
  },
  axisLong: {
    AIP: 'Acesso à informação pública',
    PCA: 'Participação e colaboração entre atores',
    IPR: 'Integridade pública e prestação de contas',
    FCI: 'Fortalecimento de capacidades institucionais',
    none: 'Sem eixo',
  },
  origin: { citizens: 'cidadania', organisation: 'organização', officials: 'servidores' },
  meetingType: {
    presentation: 'Apresentação às autoridades',
    induction: 'Indução',
    'actor-map': 'Mapa de atores',
    'internal-workshop': 'Oficina interna',
    'citizen-meeting': 'Encontro cidadão',
    criteria: 'Acordo de critérios',
    prioritisation: 'Oficina de priorização',
    review: 'Revisão com contrapartes',
    approval: 'Aprovação da minuta',
    'consultation-assembly': 'Assembleia de consulta',
    launch: 'Lançamento',
  },
  role: {
    coordinator: 'Coordenação',
    facilitator: 'Facilitação',
    booth: 'Urna',
    reader: 'Leitura',
  },
  table: (n) => `Mesa ${n}`,
  tables: (n) => count(n, { one: '1 mesa', other: '# mesas' }),
  cards: (n) => count(n, { one: '1 ficha', other: '# fichas' }),
  proposals: (n) => count(n, { one: '1 proposta', other: '# propostas' }),
  people: (n) => count(n, { one: '1 pessoa', other: '# pessoas' }),
  supports: (n) => count(n, { one: '1 apoio', other: '# apoios' }),
  cancel: 'Cancelar',
  save: 'Salvar',
  close: 'Fechar',
  undo: 'Desfazer',
  saved: 'Salvo neste tablet',
  notSaved: 'NÃO foi salvo. Continua na tela: tente de novo.',
  /** Why nothing was written; what was typed is still on screen. */
  writeRefused: {
    'other-tab': 'Não foi salvo: o plano está aberto em outra aba. Continue lá.',
    'newer-version': 'Não foi salvo: os dados são de uma versão mais nova. Atualize o aplicativo.',
    'no-pen': 'Não foi salvo: este tablet pode ler isto, não mudá-lo.',
  },
}
