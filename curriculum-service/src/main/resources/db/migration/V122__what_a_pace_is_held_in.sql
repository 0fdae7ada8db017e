-- A learner's state and the decisions of their path hold the pace that minutes are counted at.
update personal_data set holds = 'beliefs, memory, pace and path' where place = 'learner';
update personal_data set holds = 'decisions of the path, and the pace they were made at' where place = 'path_decision';
