import { type AnnouncementWords, dayIn } from '../es/announcement.ts'

export const announcement: AnnouncementWords = {
  places: {
    date: '[data]',
    time: '[hora]',
    venue: '[local]',
    zone: '[zona]',
    adjustments: '[ajustes oferecidos]',
  },
  day: (date) => dayIn('pt', date),
  list: (words) => new Intl.ListFormat('pt').format(words),
  calendar: 'Aponte a câmera para adicioná-lo ao seu calendário.',
  invitation: (it) =>
    `${it.municipality} convida: ${it.meeting}.

A vizinhança e o município escrevem juntos o plano de governo aberto: que informação se publica, como se participa, como se prestam contas. Cada proposta é anotada como se diz e recebe resposta.

Quando: ${it.date}, às ${it.time}${it.minutes ? ` (uns ${it.minutes} minutos)` : ''}.
Onde: ${it.venue}, ${it.zone}.${it.groups ? `\nChamamos em especial: ${it.groups}.` : ''}
Para poder vir e participar há: ${it.adjustments}.

Não é preciso inscrever-se nem dar o nome.`,
  radio: (it) =>
    `${it.municipality} convida: ${it.meeting}. É em ${it.date}, às ${it.time}, em ${it.venue}, ${it.zone}. Vamos propor e votar que compromissos de governo aberto o município assume.${it.groups ? ` Esperamos em especial: ${it.groups}.` : ''} Para poder vir há: ${it.adjustments}. Não é preciso inscrever-se. Repetimos: ${it.date}, às ${it.time}, em ${it.venue}.`,
  poster: (it) =>
    `Sua proposta, como você a diz
${it.meeting}
${it.date}, ${it.time}
${it.venue}, ${it.zone}
Proponha e vote os compromissos de governo aberto de ${it.municipality}.${it.groups ? `\nChamamos em especial: ${it.groups}.` : ''}
Há: ${it.adjustments}.
Não é preciso inscrever-se nem dar o nome.`,
}
