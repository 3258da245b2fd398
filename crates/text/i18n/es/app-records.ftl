# Registros de esta tableta.
rec-title = Registros
rec-from-here =
    { $n ->
        [one] 1 de esta tableta
        [many] { $n } de esta tableta
       *[other] { $n } de esta tableta
    }
rec-all = Todos
rec-waiting = En espera
rec-arrived = Recibidos
rec-key-copy = segunda copia
rec-key-office = recibido por la oficina
rec-none = Aún no hay registros. Cierre una sesión y aparecerá aquí.
rec-no-copy = aún sin copia
rec-has-copy = segunda copia hecha
rec-has-receipt = recibido por la oficina
rec-place-people = { $place }, { $people }
rec-line = { $time }, { $activity }
rec-only-here = Solo en esta tableta.
rec-copied = Segunda copia hecha.
rec-received = Recibido por la oficina.
rec-not-tried = Aún no enviado.
rec-no-network = Espera una red.
rec-later = Se intentó; se vuelve a intentar automáticamente.
rec-pending = La oficina lo guarda aparte hasta que esta tableta esté inscrita.
rec-revoked = La oficina lo guarda aparte: esta tableta ya no puede enviar.
rec-needs-human = La oficina no pudo aceptarlo: { $code }
rec-demo = Una demo nunca envía nada.
rec-void = Anulado: { $reason }
rec-version = Versión { $n }
rec-detail = Registro
rec-correct = Corregirlo
rec-void-it = Anularlo
rec-void-why = ¿Por qué se anula?
rec-void-what = Sigue visible, con la palabra «anulado». No se borra nada.
rec-not-found = Este registro no está en esta tableta.
rec-sealed = Cerrado: { $when }
rec-reached = Personas a las que se llegó (estimación)
rec-counts = Quién vino
rec-before-after = Respuestas correctas
rec-right-of = { $n } de { $n-all }
rec-flags = Notas
rec-id = Número de registro
rec-more = Ver más
