import type { InductionWords } from '../es/induction.ts'
import { makePlural } from '../plural.ts'

const count = makePlural('pt')

/** The induction: ten slides and five questions. */
export const induction: InductionWords = {
  title: 'Introdução ao governo aberto',
  slideOf: (n, of) => `Lâmina ${n} de ${of}`,
  next: 'Seguinte',
  previous: 'Anterior',
  leave: 'Sair',
  keys: 'Setas: passar · Esc: sair',
  slides: [
    {
      title: 'Governo aberto em uma frase',
      points: [
        'Um governo que mostra o que faz, escuta antes de decidir e responde pelo que decidiu.',
        'Não é um setor nem uma página web: é uma forma de trabalhar.',
      ],
    },
    {
      title: 'Para que serve às pessoas',
      points: [
        'Entender em que se gasta e por quê.',
        'Que sua ideia chegue, e saber o que aconteceu com ela.',
        'Serviços e obras que se podem acompanhar.',
      ],
    },
    {
      title: 'Eixo 1: acesso à informação pública',
      points: [
        'A informação do município é de todos.',
        'Publica-se sem que peçam, fácil de entender e em formatos que se podem usar.',
        'Também em papel e por rádio, onde não há sinal.',
      ],
    },
    {
      title: 'Eixo 2: participação e colaboração',
      points: [
        'Regras e canais claros para opinar e decidir.',
        'Quem propõe recebe uma resposta com razões.',
        'Governo, organizações e vizinhos trabalham na mesma mesa.',
      ],
    },
    {
      title: 'Eixo 3: integridade e prestação de contas',
      points: [
        'Declarações, compras e nomeações à vista.',
        'Evita-se decidir sobre o que é próprio.',
        'Explica-se o que foi cumprido e o que não foi.',
      ],
    },
    {
      title: 'Eixo 4: capacidades institucionais',
      points: [
        'Pessoal formado e com tempo para atender.',
        'Processos que não dependem de uma só pessoa.',
        'Uma cultura de serviço que fica quando as autoridades mudam.',
      ],
    },
    {
      title: 'O que é um plano de ação',
      points: [
        'Poucos compromissos, concretos e mensuráveis, para dois anos.',
        'Governo e sociedade os escrevem juntos.',
        'Cada um tem responsável, datas e uma forma de comprovar.',
      ],
    },
    {
      title: 'As oito fases: da ideia à seleção',
      points: [
        '1. Preparação: autoridades, equipe, alcance.',
        '2. Diagnóstico: o que existe e quem está.',
        '3. Encontros cidadãos: as pessoas propõem.',
        '4. Seleção: escolhe-se com critérios acordados antes.',
      ],
    },
    {
      title: 'As oito fases: da minuta ao lançamento',
      points: [
        '5. Minuta: redigem-se os compromissos.',
        '6. Consulta pública: todos podem opinar.',
        '7. Prestação de contas: cada proposta tem resposta.',
        '8. Lançamento: o plano é publicado e começa.',
      ],
    },
    {
      title: 'O que se pede a cada secretaria',
      points: [
        'Um ponto focal, pelo cargo, com horas para isto.',
        'Contar o que já se faz, com conquistas e desafios.',
        'Dizer a tempo o que se pode e o que não, com razões.',
      ],
    },
  ],
  quizTitle: 'Cinco perguntas',
  quizHint: 'Só se guarda quantas pessoas acertaram. Ninguém vê o que outra pessoa respondeu.',
  moment: 'Quando',
  moments: { before: 'Antes da introdução', after: 'Depois da introdução' },
  begin: 'Começar',
  questionOf: (n, of) => `Pergunta ${n} de ${of}`,
  questions: [
    {
      ask: 'O que é governo aberto?',
      options: [
        'Uma página web do município',
        'Uma forma de governar que mostra, escuta e responde',
        'Um setor de reclamações',
      ],
    },
    {
      ask: 'Quem escreve o plano de ação?',
      options: ['Governo e sociedade, juntos', 'Só o setor de planejamento', 'Uma consultoria'],
    },
    {
      ask: 'Uma proposta que não é escolhida…',
      options: ['É apagada', 'Fica guardada sem dizer nada', 'Recebe uma resposta com razões'],
    },
    {
      ask: 'Os critérios para escolher são acordados…',
      options: ['Depois de ver as notas', 'Antes de pontuar', 'Quando há empate'],
    },
    {
      ask: 'Um bom compromisso diz…',
      options: [
        'Que algo será fomentado',
        'Que algo será estudado',
        'O que será feito, por quem, quando e como se comprova',
      ],
    },
  ],
  skip: 'Não sei',
  done: 'Obrigado. Passe o tablet.',
  nextPerson: 'Próxima pessoa',
  answered: (n) =>
    count(n, {
      zero: 'Ninguém respondeu ainda.',
      one: '1 pessoa respondeu.',
      other: '# pessoas responderam.',
    }),
  close: 'Encerrar e salvar a contagem',
  closed: 'Contagem salva neste tablet',
  results: 'Antes e depois',
  question: 'Pergunta',
  right: (right, people) => `${right} de ${people}`,
  few: (least) => `Com menos de ${least} pessoas não se mostra pergunta por pergunta.`,
  none: 'sem dados',
}
