-- What a tool delivered is kept as it came.
update personal_data set withheld = 'what tools delivered, which may be about others as well; what was read of it about the person is under signal'
 where place = 'delivered_event' and outcome = 'deleted';
