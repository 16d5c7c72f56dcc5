output "destination" {
  description = "backup.destination of the chart foodmap-data"
  value       = "s3://${aws_s3_bucket.this.bucket}/db"
}
