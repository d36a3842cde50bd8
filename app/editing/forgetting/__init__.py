"""Where a person is, in files, in git and in what is built; and taking the person out."""
