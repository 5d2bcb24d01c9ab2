import * as v from 'valibot'

/**
 * The worked example as its source file tells it, in Spanish and in the field's words. Only what is
 * translated is read; everything else in the file stays there, unread.
 */
const axis = v.picklist(['AIP', 'PCA', 'IPR', 'FCI'])
const level = v.picklist([1, 2, 3, 4, 5])
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const date = v.pipe(v.string(), v.isoDate())

const channel = v.picklist(['formulario_web', 'papel', 'tableta_kiosco', 'asamblea', 'correo'])

const sourceSchema = v.object({
  municipio: v.object({
    nombre: v.string(),
    zonas: v.array(v.object({ id: v.string(), nombre: v.string() })),
  }),
  plan: v.object({
    nombre: v.string(),
    implementacion_inicio: date,
    implementacion_fin: date,
    regla_por_eje: v.string(),
    compromisos_previstos: v.object({ minimo: count, maximo: count }),
  }),
  ejes: v.array(v.object({ id: axis })),
  fases: v.array(
    v.object({ id: v.string(), orden: v.picklist([1, 2, 3, 4, 5, 6, 7, 8]), fin: date }),
  ),
  reuniones: v.array(
    v.object({
      id: v.string(),
      fase: v.string(),
      tipo: v.picklist([
        'presentacion_autoridades',
        'induccion_funcionarios',
        'mapa_actores',
        'taller_interno',
        'encuentro_ciudadano',
        'criterios',
        'taller_priorizacion',
        'revision_contrapartes',
        'presentacion_borrador',
        'asamblea_consulta',
        'evento_lanzamiento',
      ]),
      nombre: v.string(),
      fecha: date,
      hora_inicio: v.string(),
      duracion_min: count,
      zona: v.string(),
      sede: v.string(),
      conectividad: v.picklist(['buena', 'débil', 'sin conexión']),
      mesas: v.array(v.object({ id: v.string(), numero: count })),
      asistencia: v.object({ total: count }),
    }),
  ),
  actores: v.array(
    v.object({
      id: v.string(),
      nombre: v.string(),
      sector: v.picklist([
        'gobierno_local',
        'otra_entidad_publica',
        'sociedad_civil',
        'comunidad',
        'academia',
        'sector_privado',
        'medios',
      ]),
      rol: v.string(),
      interes: level,
      influencia: level,
      posicion: v.picklist(['a_favor', 'neutral', 'en_contra']),
      territorio: v.string(),
    }),
  ),
  relaciones: v.array(
    v.object({
      id: v.string(),
      origen: v.string(),
      destino: v.string(),
      tipo: v.picklist([
        'colaboracion',
        'dependencia',
        'informacion',
        'control',
        'negociacion',
        'influencia',
        'conflicto',
        'sin_relacion',
      ]),
      intensidad: v.picklist(['fuerte', 'media', 'debil']),
      direccion: v.picklist(['unidireccional', 'bidireccional']),
      nota: v.string(),
    }),
  ),
  propuestas: v.array(
    v.object({
      id: v.string(),
      texto_original: v.string(),
      titulo: v.string(),
      eje: v.nullable(axis),
      reunion: v.string(),
      mesa: v.string(),
      origen: v.picklist(['funcionariado', 'ciudadania', 'organizacion']),
    }),
  ),
  consolidadas: v.array(
    v.object({
      id: v.string(),
      titulo: v.string(),
      eje: v.nullable(axis),
      propuestas: v.array(v.string()),
      estado: v.picklist(['seleccionada', 'en_reserva', 'no_seleccionada', 'derivada']),
      motivo: v.optional(v.string()),
    }),
  ),
  votacion_encuentros: v.array(
    v.object({
      reunion: v.string(),
      puntos_por_persona: count,
      maximo_por_propuesta: count,
      asistentes: count,
      papeletas: count,
      resultados: v.record(v.string(), count),
    }),
  ),
  taller_priorizacion: v.object({
    reunion: v.string(),
    regla: v.object({ puntos_por_persona: count, maximo_por_propuesta: count }),
    papeletas: v.array(
      v.object({ id: v.string(), tableta: v.string(), puntos: v.record(v.string(), count) }),
    ),
  }),
  criterios: v.array(
    v.object({
      id: v.string(),
      nombre: v.string(),
      peso: v.number(),
      escala: v.tuple([count, count]),
    }),
  ),
  formula_indice: v.string(),
  empates: v.array(
    v.object({
      consolidadas: v.array(v.string()),
      lugar: count,
      resuelto_por: v.string(),
      queda: v.string(),
    }),
  ),
  evaluaciones: v.array(
    v.object({
      consolidada: v.string(),
      mesa: v.string(),
      puntajes: v.record(v.string(), count),
    }),
  ),
  compromisos: v.array(
    v.object({
      id: v.string(),
      titulo: v.string(),
      eje: axis,
      consolidada: v.string(),
      propuestas_origen: v.array(v.string()),
      problema: v.string(),
      descripcion: v.string(),
      responsable: v.string(),
      contrapartes: v.string(),
      indicador: v.string(),
      linea_base: v.string(),
      meta: v.string(),
      medio_verificacion: v.string(),
      presupuesto_estimado: v.string(),
      valores: v.array(v.picklist(['transparencia', 'participacion', 'rendicion_de_cuentas'])),
      inicio: date,
      fin: date,
      hitos: v.array(
        v.object({
          id: v.string(),
          descripcion: v.string(),
          fecha_limite: date,
          responsable: v.string(),
        }),
      ),
      smart: v.object({
        especifico: v.string(),
        medible: v.string(),
        realizable: v.string(),
        relevante: v.string(),
        tiempo: v.string(),
      }),
    }),
  ),
  consulta_publica: v.object({
    inicio: date,
    fin: date,
    canales: v.array(channel),
    comentarios: v.array(
      v.object({
        id: v.string(),
        canal: channel,
        compromiso: v.nullable(v.string()),
        tipo: v.picklist(['mejora', 'pregunta', 'apoyo', 'objecion', 'fuera_de_alcance']),
        texto: v.string(),
        decision: v.picklist([
          'incorporado',
          'parcial',
          'no_incorporado',
          'aclarado',
          'derivado',
          'sin_cambio',
        ]),
        respuesta: v.string(),
      }),
    ),
  }),
})

export type ExampleSource = v.InferOutput<typeof sourceSchema>

/** Reads the source file. Throws ValiError, which names the field, on anything it does not know. */
export function readSource(json: unknown): ExampleSource {
  return v.parse(sourceSchema, json)
}
