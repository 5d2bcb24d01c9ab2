export const ownWords = {
  title: 'Palabras de acá',
  hint: 'Una línea por cada cosa, con todas las palabras que acá se usan para ella. Sirve para encontrar propuestas parecidas; no cambia ningún texto.',
  label: 'Palabras que quieren decir lo mismo, separadas por espacios',
  save: 'Guardar las palabras',
  saved: 'Palabras guardadas. Las propuestas se comparan de nuevo.',
}
