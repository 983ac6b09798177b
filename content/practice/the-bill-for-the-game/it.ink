-> table

=== table ===
# feeling: ashamed # distance: guarded
«…Te lo volevo dire.»
+ «Duecentoquattordici euro! Ma sei fuori di testa?» # closed-question # confront
	# feeling: ashamed # distance: far
	«Ho detto che te lo volevo dire.»
	-> loud
+ «Quando l'ho visto mi è preso un colpo. Prima vorrei capire.» # plain-word
	# feeling: anxious # distance: listening
	«Non dovevano essere così tanti.»
	-> said
+ «E da allora avevi paura di questo foglio.» # complex-reflection # feeling-named
	# feeling: ashamed # distance: listening
	«…Tre settimane.»
	-> said

=== loud ===
# feeling: ashamed # distance: far
+ «Quel coso oggi lo cancelli, e fine.» # advice
	# feeling: angry # distance: far
	«Allora cancelli tutti quelli che conosco.»
	-> off
+ «Ma si può sapere che cosa ci trovi?» # open-question
	# feeling: lonely # distance: far
	«Non capiresti.»
	-> off
+ «Aspetta. Ho cominciato gridando. Vorrei ricominciare.» # apology
	# feeling: dont_know # distance: guarded
	«…Va bene.»
	-> said

=== off ===
# feeling: angry # distance: far
+ Girare il foglio. Buttare fuori l'aria. Restare lì. # silence
	# feeling: ashamed # distance: guarded
	«…Lo so che sono soldi vostri.»
	-> said
+ «Finché mangi a questa tavola non parli così.» # confront
	# feeling: angry # distance: far
	«Allora non mangio.»
	-> end_off
+ «È troppo, tutto insieme. Quando riparlarne lo decidi tu. Anche domani.» # emphasising-autonomy
	# feeling: dont_know # distance: listening
	«…No. Adesso.»
	-> said

=== said ===
# feeling: ashamed # distance: listening
# example: «Che cos'era successo, quella notte? Davvero, mi interessa.»
# example: «Quella notte c'era qualcosa che volevi tanto.»
# example: «Va pagato. E tu per me conti più di quello.»
Il bicchiere gira sul tavolo, un quarto di giro, e un altro.
+ «Com'è andata, quella notte?» # open-question
	# feeling: lonely # distance: listening
	«Era il compleanno di uno. Del gruppo. Regalavano tutti qualcosa.»
	-> why
+ «Ti ha obbligato qualcuno? Ma li conosci, questi?» # closed-question # closed-question
	# feeling: irritated # distance: guarded
	«Nessuno mi ha obbligato. Sono amici miei.»
	-> tight
+ «Non dovevano essere così tanti.» # simple-reflection
	# feeling: guilty # distance: listening
	«Prima dieci. Poi altri dieci. Poi non so.»
	-> why

=== tight ===
# feeling: irritated # distance: guarded
+ «Gente che non hai mai visto, non sono amici.» # confront
	# feeling: hurt # distance: far
	«Sono loro che mi chiedono come sto.»
	-> end_off
+ «Persone a cui volevi regalare qualcosa anche tu.» # complex-reflection
	# feeling: sad # distance: listening
	«Era la prima volta che potevo.»
	-> why
+ «Faccio un tè. Se vuoi, vai avanti.» # leaving-room
	# feeling: calm # distance: guarded
	«…Era un compleanno.»
	-> why

=== why ===
# feeling: sad # distance: listening
+ «La gioia di farne parte. E poi tre settimane di vergogna.» # complex-reflection # feeling-named
	# feeling: ashamed # distance: nearer
	«…Sì. Tutte e due.»
	-> pay
+ «La prossima volta prima pensi e poi clicchi.» # advice
	# feeling: irritated # distance: far
	«Sì. Grazie.»
	-> end_off
+ «In qualche modo vanno restituiti. Vediamo insieme come, o prima vuoi pensarci?» # seeking-collaboration
	# feeling: relieved # distance: listening
	«…Ne ho trenta della nonna.»
	-> pay

=== pay ===
# feeling: dont_know # distance: listening
+ «Quanto al mese lo dici tu. Io lo scrivo.» # emphasising-autonomy
	# feeling: relieved # distance: nearer
	«Otto mesi. …Ce la faccio.»
	-> end_parts
+ Non dire niente. Togliere il foglio di mezzo. # silence
	# feeling: moved # distance: nearer
	«Mi ha mandato la foto della torta.»
	-> end_why
+ «E gli è piaciuto?» # closed-question
	# feeling: glad # distance: listening
	«Ha pianto, hanno detto.»
	-> end_why

=== end_parts ===
# feeling: relieved # distance: nearer
# ending: paid-in-parts
Cambia anche la regola della carta: d'ora in poi sta nel cassetto. Lo dici prima, non dopo.
-> END

=== end_why ===
# feeling: sad # distance: listening
# ending: says-what-it-was
La somma è sempre quella. Se ne può parlare domani.
-> END

=== end_off ===
# feeling: angry # distance: far
# ending: headphones
Il bicchiere d'acqua resta sul tavolo. Più tardi lo si potrebbe mettere davanti alla porta, con una riga: ho alzato la voce, il conto può aspettare.
-> END
