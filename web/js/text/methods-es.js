// Cómo se hace cada cifra: dos párrafos y la fuente. El orden es el de la lista de la pantalla.
export default {
  rates: {
    paragraphs: [
      "La tasa es el número de casos por cada 100 000 personas y año. Solo se calcula con casos de la unidad entera y del año entero, y con la población de un año a lo sumo tres años distante; el año de esa población se muestra. Cero casos es una tasa de cero, no un dato que falta.",
      "Los casos varían por azar aunque nada cambie. Los límites del 95 % son los exactos de la distribución de Poisson (Garwood): si el verdadero nivel fuera menor que el límite inferior o mayor que el superior, un número de casos tan alto o tan bajo saldría en menos de 2,5 de cada 100 veces. Con pocos casos los límites quedan muy separados, y la tasa sola engaña.",
    ],
    source: "F. Garwood, Fiducial limits for the Poisson distribution, Biometrika 28, 1936, 437-442.",
  },
  pooling: {
    paragraphs: [
      "Juntar años es sumar los casos de todos y dividirlos entre la suma de la población de cada año, las personas-año. No es el promedio de las tasas: un año con más gente pesa más. Las personas-año usadas se muestran.",
      "Con más casos los límites se acercan y el orden es más firme; a cambio, un cambio dentro de esos años no se ve. Si a una unidad le falta un año, no tiene suma. Si una unidad se dividió, los casos de las partes se suman a la antigua; los de la antigua nunca se reparten entre las partes.",
    ],
    source: "K. J. Rothman, S. Greenland y T. L. Lash, Modern Epidemiology, 3.ª ed., 2008, cap. 3 (tasas y tiempo-persona).",
  },
  smoothing: {
    paragraphs: [
      "Tres muertes en un cantón de 20 000 personas dan una tasa alta que al año siguiente puede ser cero. La tasa suavizada acerca cada tasa observada a una media: cuanta menos gente tiene la unidad, más se acerca. Cuánto, se mide en los propios datos (Bayes empírico por momentos): la dispersión de las tasas menos la que el azar produce por sí solo.",
      "Hay dos medias: la del país y la de la unidad con sus vecinas. Para la segunda se publicaron dos lecturas; la usual aquí es la de R spdep, que mide la dispersión desde la media local de cada vecina, y la de GeoDa está en los datos como rate_smoothed_geoda. La tasa suavizada sirve para ordenar y para elegir; los casos reales son los observados.",
    ],
    source: "R. J. Marshall, Mapping disease and mortality rates using empirical Bayes estimators, Applied Statistics 40, 1991, 283-294.",
  },
  benchmark: {
    paragraphs: [
      "Cada tasa se compara con una referencia que se toma como conocida: la del país, la de su provincia o 10 homicidios por 100 000. La prueba es la exacta de Poisson, de dos lados: con cuánta probabilidad habría, por azar, un número de casos tan alejado del que la referencia hace esperar.",
      "Al comparar 80 unidades, unas cuatro parecerían distintas por puro azar. Por eso p se corrige entre todas las unidades del país que se muestran (Benjamini y Hochberg): de las que se dicen «por encima» o «por debajo», en promedio a lo sumo un 5 % lo es por error. «No se distingue» no quiere decir «igual»: quiere decir que los datos no alcanzan.",
    ],
    source: "Y. Benjamini y Y. Hochberg, Controlling the false discovery rate, Journal of the Royal Statistical Society B 57, 1995, 289-300; Garwood 1936.",
  },
  change: {
    paragraphs: [
      "El cambio se dice como razón: la tasa de este período dividida entre la del otro. 1 es igual, 2 es el doble, 0,5 la mitad. Ambas son del mismo territorio; si una falta o antes no hubo casos, no hay razón.",
      "Dado el total de casos de ambos períodos, los de este siguen una distribución binomial. De ella salen los límites exactos del 95 % (Clopper y Pearson) y la p de dos lados. Si el intervalo contiene el 1, el cambio puede ser azar. Una baja o un alza no dice qué la causó.",
    ],
    source: "C. J. Clopper y E. S. Pearson, The use of confidence or fiducial limits, Biometrika 26, 1934, 404-413; Rothman y otros, Modern Epidemiology, 2008.",
  },
  neighbours: {
    paragraphs: [
      "Los focos y el suavizado local necesitan saber quién es vecina de quién. Si la edición de límites trae una lista oficial de colindancias, esa vale. Si no, y los límites son reales, son vecinas las que se tocan (con una tolerancia de 20 metros, porque los archivos no encajan del todo). También se puede pedir frontera común, las k más cercanas o las que están a menos de cierta distancia.",
      "De límites esquemáticos nunca se deduce quién colinda: dos formas dibujadas pueden tocarse sin que los territorios lo hagan. Una isla sin vecinas no se prueba y se dice. Los pesos completos se pueden descargar como colección (neighbours_adm1 a 3).",
    ],
    source: "A. D. Cliff y J. K. Ord, Spatial Processes, 1981; L. Anselin, Geographical Analysis 27, 1995.",
  },
  hotspots: {
    paragraphs: [
      "Un foco es una unidad con tasa alta rodeada de tasas altas, más de lo que el azar reparte. El índice de Moran local compara la tasa de la unidad con la media de sus vecinas; Gi* mira la unidad y sus vecinas juntas. Se usan tasas tipificadas por Bayes empírico, que descuentan que las de poca gente varían más.",
      "La p se obtiene dejando la unidad fija y repartiendo al azar las demás tasas entre sus vecinas, miles de veces; número de permutaciones y semilla se publican, y con los mismos sale lo mismo. Luego se corrige entre todas las unidades del país con tasa. Solo se pinta lo que queda con p corregida menor de 0,05; lo demás es «no se distingue del azar».",
    ],
    source: "L. Anselin, Local indicators of spatial association, Geographical Analysis 27, 1995, 93-115; J. K. Ord y A. Getis, ibíd., 286-306; R. M. Assunção y E. A. Reis, Statistics in Medicine 18, 1999, 2147-2162.",
  },
  gap: {
    paragraphs: [
      "La necesidad es el percentil de la unidad, de 0 a 100, entre las de su país por lo que se elija: la tasa suavizada si no se cambia, la observada, el número de casos o un conjunto con pesos. En un conjunto se promedian los percentiles de cada indicador, no las tasas: un robo es tan frecuente que taparía a los homicidios. La oferta es el percentil de los programas locales activos por habitante, según su nivel de prevención, alcance y exactitud del lugar.",
      "Brecha = necesidad − oferta, en puntos. «Muy alta» pide 35 puntos o más, necesidad de 75 o más y oferta de 50 o menos. Los programas nacionales no cuentan porque llegan a todas; las medidas de control no son prevención; los de fechas inciertas se nombran y no cuentan. Menos de cinco unidades comparables no se ordenan.",
    ],
    source: "Definición de Brecha (decisión 0002 de su documentación); lista de niveles de prevención: OPS/OMS, Informe mundial sobre la violencia y la salud, 2003.",
  },
  ranks: {
    paragraphs: [
      "Un puesto en una lista parece exacto y no lo es. De cada unidad se sortea muchas veces la tasa verdadera que sus casos hacen creíble (distribución gamma posterior) y cada vez se ordenan todas. El intervalo del 90 % dice entre qué puestos quedó en 90 de cada 100 sorteos; la probabilidad, en cuántos estuvo entre las peores.",
      "Con los mismos sorteos se mira cuántas veces la unidad cae en la misma clase de brecha. Si son menos de 80 de cada 100, la clase no es firme y el mapa la raya. Si los datos no muestran que las tasas verdaderas difieran, cualquier orden es igual de probable, y los intervalos lo dicen.",
    ],
    source: "H. Goldstein y D. J. Spiegelhalter, League tables and their limitations, Journal of the Royal Statistical Society A 159, 1996, 385-443.",
  },
  classes: {
    paragraphs: [
      "El color de una tasa depende de dónde se corta. Cuantiles pone igual número de unidades en cada clase; intervalos iguales reparte el rango en partes iguales; Jenks busca clases parecidas por dentro y distintas entre sí; desviación estándar corta según la distancia a la media; a mano, donde usted diga.",
      "Los cortes los calcula el servidor y son los mismos en la página, la imagen, la leyenda y los archivos; están en el enlace, así que otra persona ve lo mismo. Al pasar de un período a otro, o al comparar dos, los cortes se quedan fijos para que el mismo color diga lo mismo. Las clases de la brecha son fijas. Ningún corte vuelve cierta una diferencia que el azar explica: mire los límites.",
    ],
    source: "G. F. Jenks, The data model concept in statistical mapping, 1967; W. D. Fisher, Journal of the American Statistical Association 53, 1958, 789-798.",
  },
  caterpillar: {
    paragraphs: [
      "Cada unidad es un punto con su línea: la tasa observada y sus límites del 95 %. Están en orden, la más alta a la izquierda. La raya corta es la tasa suavizada; la línea horizontal, la referencia.",
      "Léala de lado: si las líneas de dos unidades se traslapan mucho, cuál va primero puede ser azar. Que dos líneas se toquen no prueba que sean iguales; para eso está la prueba frente a la referencia. Las unidades sin tasa no están en la gráfica.",
    ],
    source: "H. Goldstein y M. J. R. Healy, The graphical presentation of a collection of means, Journal of the Royal Statistical Society A 158, 1995, 175-177.",
  },
  funnel: {
    paragraphs: [
      "Cada unidad se pone según cuánta gente tiene (a lo ancho) y su tasa (a lo alto). Las curvas son los límites entre los que quedaría el 95 % y el 99,8 % de las unidades si todas tuvieran la misma tasa y solo actuara el azar. Son exactos de Poisson, leídos entre números enteros para que la curva sea lisa.",
      "Con poca gente el embudo es ancho: una tasa muy alta puede caber en él. Lo que queda fuera del 99,8 % pide una explicación. Si muchas unidades quedan fuera, sus verdaderas tasas difieren más de lo que el azar permite; eso es lo común en la violencia, y el embudo no dice por qué.",
    ],
    source: "D. J. Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24, 2005, 1185-1202.",
  },
  series: {
    paragraphs: [
      "Cada año lleva su tasa y sus límites. Dos años se unen con una línea solo si son seguidos, ambos están confirmados y la población se contó del mismo modo. Un año sin dato deja un hueco: nadie sabe qué hubo.",
      "Las franjas numeradas van del inicio al fin de cada programa local de prevención, hasta donde la fuente lo dice. Que una tasa baje después de que empieza un programa no prueba que bajó por él: pudo bajar en todo el país, o volver a lo normal tras un año malo. Para saberlo hace falta una evaluación con grupo de comparación.",
    ],
    source: "W. R. Shadish, T. D. Cook y D. T. Campbell, Experimental and Quasi-Experimental Designs, 2002 (amenazas a la validez; regresión a la media).",
  },
  allocation: {
    paragraphs: [
      "Con un número de sitios nuevos o un presupuesto se busca el conjunto de unidades que más reduce la brecha ponderada por población: la suma de personas por puntos de brecha por encima de 0. Un sitio es un programa más para grupos en riesgo en toda la unidad; su efecto es el percentil de oferta que la unidad tendría con él si todas las demás quedaran como están. La necesidad no cambia. Que la brecha se cierre en esa escala no significa que un programa alcance para toda la población; y como los puestos son relativos, al ordenar de nuevo las demás bajan un poco.",
      "La búsqueda es exacta (ramificación y poda), con prueba de que el conjunto es el mejor o con lo que falta para probarlo. Empieza con el método voraz, que añade cada vez la unidad que más aporta; con un número de sitios nunca queda por debajo de 63 % de lo mejor. Se puede exigir al menos un sitio en cada provincia que tenga unidades con brecha y excluir unidades. El resultado es una propuesta según estos datos: no conoce terrenos, personal ni acuerdos locales, y no predice menos violencia.",
    ],
    source: "G. L. Nemhauser, L. A. Wolsey y M. L. Fisher, Mathematical Programming 14, 1978, 265-294; R. Church y C. ReVelle, Papers of the Regional Science Association 32, 1974, 101-118.",
  },
};
