output "host" {
  description = "database.host of the chart"
  value       = aws_db_instance.this.address
}

output "arn" {
  description = "What the backup plan copies"
  value       = aws_db_instance.this.arn
}

output "owner_secret_arn" {
  description = "Secret with the owner's name and password"
  value       = aws_db_instance.this.master_user_secret[0].secret_arn
}
