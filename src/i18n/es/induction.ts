import { makePlural } from '../plural.ts'

const count = makePlural('es')

/** The induction: ten slides and five questions. */
export const induction = {
  title: 'Inducción al gobierno abierto',
  slideOf: (n: number, of: number) => `Lámina ${n} de ${of}`,
  next: 'Siguiente',
  previous: 'Anterior',
  leave: 'Salir',
  keys: 'Flechas: pasar · Esc: salir',
  slides: [
    {
      title: 'Gobierno abierto, en una frase',
      points: [
        'Un gobierno que muestra lo que hace, escucha antes de decidir y responde por lo que decidió.',
        'No es una oficina ni una página web: es una forma de trabajar.',
      ],
    },
    {
      title: 'Para qué le sirve a la gente',
      points: [
        'Entender en qué se gasta y por qué.',
        'Que su idea llegue, y saber qué pasó con ella.',
        'Trámites y obras que se pueden seguir.',
      ],
    },
    {
      title: 'Eje 1: acceso a la información pública',
      points: [
        'La información del municipio es de todos.',
        'Se publica sin que la pidan, fácil de entender y en formatos que se pueden usar.',
        'También en papel y por radio, donde no hay señal.',
      ],
    },
    {
      title: 'Eje 2: participación y colaboración',
      points: [
        'Reglas y canales claros para opinar y decidir.',
        'Quien propone recibe una respuesta con razones.',
        'Gobierno, organizaciones y vecinas trabajan en la misma mesa.',
      ],
    },
    {
      title: 'Eje 3: integridad y rendición de cuentas',
      points: [
        'Declaraciones, compras y nombramientos a la vista.',
        'Se evita decidir sobre lo propio.',
        'Se explica qué se cumplió y qué no.',
      ],
    },
    {
      title: 'Eje 4: capacidades institucionales',
      points: [
        'Personal formado y con tiempo para atender.',
        'Procesos que no dependen de una sola persona.',
        'Una cultura de servicio que queda cuando cambian las autoridades.',
      ],
    },
    {
      title: 'Qué es un plan de acción',
      points: [
        'Pocos compromisos, concretos y medibles, para dos años.',
        'Los escriben juntos el gobierno y la sociedad.',
        'Cada uno tiene responsable, fechas y una forma de comprobarlo.',
      ],
    },
    {
      title: 'Las ocho fases: de la idea a la selección',
      points: [
        '1. Preparación: autoridades, equipo, alcance.',
        '2. Diagnóstico: qué hay y quiénes están.',
        '3. Encuentros ciudadanos: la gente propone.',
        '4. Selección: se elige con criterios acordados antes.',
      ],
    },
    {
      title: 'Las ocho fases: del borrador al lanzamiento',
      points: [
        '5. Borrador: se redactan los compromisos.',
        '6. Consulta pública: todos pueden opinar.',
        '7. Rendición de cuentas: cada propuesta tiene respuesta.',
        '8. Lanzamiento: el plan se publica y empieza.',
      ],
    },
    {
      title: 'Qué se pide a cada dirección',
      points: [
        'Un enlace con nombre de cargo y horas para esto.',
        'Contar lo que ya se hace, con logros y desafíos.',
        'Decir a tiempo qué se puede y qué no, con razones.',
      ],
    },
  ],
  quizTitle: 'Cinco preguntas',
  quizHint: 'Solo se guarda cuántas personas acertaron. Nadie ve lo que respondió otra persona.',
  moment: 'Cuándo',
  moments: { before: 'Antes de la inducción', after: 'Después de la inducción' },
  begin: 'Empezar',
  questionOf: (n: number, of: number) => `Pregunta ${n} de ${of}`,
  questions: [
    {
      ask: '¿Qué es el gobierno abierto?',
      options: [
        'Una página web del municipio',
        'Una forma de gobernar que muestra, escucha y responde',
        'Una oficina de reclamos',
      ],
    },
    {
      ask: '¿Quiénes escriben el plan de acción?',
      options: [
        'El gobierno y la sociedad, juntos',
        'Solo la oficina de planificación',
        'Una consultora',
      ],
    },
    {
      ask: 'Una propuesta que no se elige…',
      options: ['Se borra', 'Se guarda sin decir nada', 'Recibe una respuesta con razones'],
    },
    {
      ask: 'Los criterios para elegir se acuerdan…',
      options: ['Después de ver los puntajes', 'Antes de puntuar', 'Cuando hay empate'],
    },
    {
      ask: 'Un buen compromiso dice…',
      options: [
        'Que se va a fomentar algo',
        'Que se va a estudiar algo',
        'Qué se hará, quién, cuándo y cómo se comprueba',
      ],
    },
  ],
  skip: 'No sé',
  done: 'Gracias. Pase la tableta.',
  nextPerson: 'Siguiente persona',
  answered: (n: number) =>
    count(n, {
      zero: 'Todavía no respondió nadie.',
      one: 'Respondió 1 persona.',
      other: 'Respondieron # personas.',
    }),
  close: 'Cerrar y guardar el conteo',
  closed: 'Conteo guardado en esta tableta',
  results: 'Antes y después',
  question: 'Pregunta',
  right: (right: number, people: number) => `${right} de ${people}`,
  few: (least: number) => `Con menos de ${least} personas no se muestra pregunta por pregunta.`,
  none: 'sin datos',
}

export type InductionWords = typeof induction
