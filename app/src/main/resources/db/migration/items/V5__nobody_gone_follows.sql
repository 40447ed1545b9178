-- Those who left before follows ended with the account.
delete from items.follow f using people.person p where p.id = f.person_id and p.state = 'left';
