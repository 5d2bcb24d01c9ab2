/**
 * Proposals of our own on which the similarity of texts is tuned: each inner list says one thing
 * in several ways, a list of one says something nobody else says.
 */
export const ALIKE_ES: readonly (readonly string[])[] = [
  [
    'Que arreglen el camino viejo antes de las lluvias.',
    'Arreglar los caminos rurales, que con la lluvia no se puede pasar.',
    'El arreglo del camino del cementerio no puede esperar otro invierno.',
  ],
  ['Más luces en la plaza de noche.', 'La plaza está oscura: poner luz en las esquinas.'],
  [
    'Que la biblioteca abra también los sábados.',
    'Abrir la biblioteca el fin de semana para los que trabajan.',
    'Horario extendido de la biblioteca popular.',
  ],
  [
    'Saber en qué estado está mi reclamo sin ir a la municipalidad.',
    'Consultar por teléfono el estado de los reclamos.',
  ],
  [
    'Publicar las ordenanzas nuevas en palabras sencillas.',
    'Que las ordenanzas se puedan leer y entender: palabras simples y dibujos.',
    'Las ordenanzas publicadas en la web y en la sede, explicadas.',
  ],
  [
    'Un presupuesto para los jóvenes decidido por los jóvenes.',
    'Los jóvenes quieren decidir en qué se usa el presupuesto de deporte.',
  ],
  [
    'Que se sepa cuánto gana cada director.',
    'Publicar los sueldos de los directores y asesores: cuánto gana cada uno.',
  ],
  [
    'Transporte escolar para los parajes lejanos.',
    'El transporte de los chicos a la escuela desde los parajes.',
  ],
  [
    'Intérprete de señas en los actos públicos.',
    'Que haya intérpretes de lengua de señas en la sala y en los actos.',
  ],
  [
    'Analizar el agua del pozo y mostrar los resultados.',
    'Resultados de los análisis de agua a la vista de todos.',
    'Que digan si el agua de los pozos se puede tomar.',
  ],
  ['Semáforo en el cruce de la ruta.'],
  ['Un vivero municipal con plantas nativas.'],
  ['Que la feria tenga baños.'],
  ['Castrar perros y gatos gratis cada tres meses.'],
  ['Wifi libre en la terminal.'],
  ['Un archivo con la memoria del pueblo.'],
  ['Que los concursos de personal tengan jurado externo.'],
  ['Registro de los regalos que reciben las autoridades.'],
  ['Reuniones del concejo abiertas a quien quiera mirar.'],
  ['Taller de reparación de bicicletas.'],
]

export const ALIKE_PT: readonly (readonly string[])[] = [
  [
    'Que as informações do orçamento sejam fáceis de entender.',
    'Informação do orçamento em linguagem simples.',
  ],
  ['Abrir a biblioteca aos sábados.', 'Que a biblioteca abra no fim de semana.'],
  ['Análises da água do poço publicadas.', 'Publicar a análise da água.'],
  ['Iluminação na praça.'],
  ['Transporte escolar para o interior.'],
  ['Intérprete de Libras nos atos públicos.'],
]

export const ALIKE_EN: readonly (readonly string[])[] = [
  ['Publish the results of the water tests.', 'Water testing results should be published.'],
  ['Open the library on Saturdays.', 'The library could be opening at weekends.'],
  ['Repair the old road before the rains.', 'Repairing of rural roads.'],
  ['A school bus for far villages.'],
  ['Sign language at public events.'],
  ['Free wireless at the station.'],
]
