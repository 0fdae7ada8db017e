-- Until a test has ended nobody learns which answers were right.
update personal_data set not_yet = 'r.state = ''asking''' where place = 'test_out';
