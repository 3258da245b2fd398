# Por qué un módulo está en el plan, o no está. Una frase corta para quien educa, cierta tal como está. Claves y variables: ../why-keys.md

why-core = Primero, para todo grupo.
why-core-again = Se oyó aquí el { $date }, { $n-days ->
    [0] hoy
    [one] ayer
    [many] hace { $n-days } de días
   *[other] hace { $n-days } días
    }; respuestas correctas: { $n-right } de { $n-asked }: la forma corta.
why-core-short = Poco tiempo: solo el mensaje esencial, en cuatro minutos.
why-fits = Va bien para las edades de este grupo.
why-base = Va primero: «{ $module }» se apoya en él.
why-threat = Se conoce aquí: { $threat }.
why-threat-unknown = No se sabe qué hay aquí.
why-stand-still = Cualquiera puede estar un día en terreno desconocido.
why-marked-area = Aquí se conoce una zona peligrosa señalizada.
why-places = Dónde puede haber objetos: para todo grupo.
why-clues = A menudo faltan las señales.
why-new-here = { $n-people ->
    [one] Una persona es nueva aquí.
    [many] { $n-people } de personas son nuevas aquí.
   *[other] { $n-people } personas son nuevas aquí.
    }
why-new-here-plain = El grupo es nuevo aquí.
why-livelihood = Es su trabajo: { $livelihood }.
why-flood = Inundación el { $date }, { $n-days ->
    [0] hoy
    [one] hace un día
    [many] hace { $n-days } de días
   *[other] hace { $n-days } días
    }.
why-flood-plain = Hubo una inundación aquí.
why-flood-signs = Inundación el { $date }, { $n-days ->
    [0] hoy
    [one] hace un día
    [many] hace { $n-days } de días
   *[other] hace { $n-days } días
    }: señales y objetos pueden estar en otro sitio.
why-flood-signs-plain = Hubo una inundación: señales y objetos pueden estar en otro sitio.
why-signs = Aquí hay señales de una zona señalizada.
why-report-new = Esta tableta no tiene registro de que aquí aprendieran a quién llamar por teléfono.
why-accident = Accidente aquí el { $date }.
why-accident-plain = Hubo un accidente aquí.
why-accident-none = Cómo ayudar sin ir hasta allí: para todo grupo.
why-season = La época del año: { $event }.
why-return = { $n-people ->
    [one] Una persona regresa o está desplazada.
    [many] { $n-people } de personas regresan o están desplazadas.
   *[other] { $n-people } personas regresan o están desplazadas.
    }
why-return-plain = Hay personas que regresan o están desplazadas.
why-rubble = Aquí se conocen escombros o casas abandonadas.
why-boys = { $n-people ->
    [one] Viene una persona: un niño de 10 a 17 años.
    [many] Los { $n-people } de personas son todos niños de 10 a 17 años.
   *[other] Las { $n-people } personas son todas niños de 10 a 17 años.
    }
why-boys-plain = Todos son niños de 10 a 17 años.
why-women = { $n-people ->
    [one] Viene una persona: una mujer o una niña.
    [many] Los { $n-people } de personas son todas mujeres o niñas.
   *[other] Las { $n-people } personas son todas mujeres o niñas.
    }
why-women-plain = Todas son mujeres o niñas.
why-teens = { $n-people ->
    [one] Viene una persona: tiene de 13 a 17 años.
    [many] Los { $n-people } de personas tienen de 13 a 17 años.
   *[other] Las { $n-people } personas tienen de 13 a 17 años.
    }
why-teens-plain = Todas las personas tienen de 13 a 17 años.
why-teen-boys = Puede haber niños de 13 a 17 años.
why-core-heard = El mensaje esencial se enseñó aquí el { $date }, { $n-days ->
    [0] hoy
    [one] hace un día
    [many] hace { $n-days } de días
   *[other] hace { $n-days } días
    }.
why-weak = El { $date }, { $n-days ->
    [0] hoy
    [one] hace un día
    [many] hace { $n-days } de días
   *[other] hace { $n-days } días
    }, respuestas correctas: { $n-right } de { $n-asked }.
why-pass-on = Al final: lo cuentan a otras personas.
why-pass-on-role = Enseñarán a otras personas.
why-heard = { $n-modules ->
    [one] Un módulo ya se oyó aquí.
    [many] { $n-modules } de módulos ya se oyeron aquí.
   *[other] { $n-modules } módulos ya se oyeron aquí.
    }
why-carers = Vienen personas que cuidan a niños pequeños.
why-taught = Se enseñó aquí el { $date }, { $n-days ->
    [0] hoy
    [one] hace un día
    [many] hace { $n-days } de días
   *[other] hace { $n-days } días
    }.

why-no-ages = Aún no se ha elegido ninguna edad del grupo.
why-too-young = Hecho para { $n-from } años o más; aquí, edad del menor: { $n-youngest }.
why-too-old = Hecho para edades hasta { $n-to } años; aquí, edad del menor: { $n-youngest }.
why-no-cards = No tiene tarjetas para esta edad: { $n-youngest }.
why-threat-not-known = No se conoce aquí: { $threat }.
why-only-teens = Para edades de 13 a 17 años.
why-only-drivers = Para conductores y personal.
why-only-carers = Para personas que cuidan a niños pequeños.
why-other-livelihood = Para personas que viven de esto: { $livelihood }.
why-other-sex = Para otras personas que las que vienen.
why-not-allowed = La autoridad no lo ha permitido aquí.
why-no-time = Necesita { $n-needed ->
    [one] un minuto
    [many] { $n-needed } de minutos
   *[other] { $n-needed } minutos
    }; minutos restantes: { $n-left }.
why-enough = { $n-most ->
    [one] Un módulo nuevo basta para estas edades.
    [many] { $n-most } de módulos nuevos bastan para estas edades.
   *[other] { $n-most } módulos nuevos bastan para estas edades.
    }
why-base-missing = Se apoya en «{ $module }», que no va bien.
